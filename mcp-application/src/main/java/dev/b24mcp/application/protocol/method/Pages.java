package dev.b24mcp.application.protocol.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.MethodCall;
import dev.b24mcp.application.protocol.MethodException.InvalidParams;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list in pages. A cursor says where the next page begins, so no page is remembered. */
final class Pages {

    /** Larger than any list of ours today: clients that read the first page only, and there are many, miss nothing. */
    private static final int PAGE = 100;

    private Pages() {}

    /** One page as a result with the entries under the given name. */
    static <T> ObjectNode page(
            JsonCodec json, MethodCall call, String member, List<T> all, Function<T, ObjectNode> describe)
            throws InvalidParams {
        var from = start(call.params().get("cursor"), all.size());
        var to = Math.min(from + PAGE, all.size());
        var result = json.object();
        var entries = result.putArray(member);
        all.subList(from, to).stream().map(describe).forEach(entries::add);
        if (to < all.size()) {
            result.put("nextCursor", cursor(to));
        }
        return result;
    }

    private static int start(@Nullable JsonNode cursor, int size) throws InvalidParams {
        if (cursor == null) {
            return 0;
        }
        try {
            var start = Integer.parseInt(
                    new String(Base64.getUrlDecoder().decode(cursor.asText()), StandardCharsets.US_ASCII));
            if (cursor.isTextual() && start > 0 && start < size && cursor(start).equals(cursor.textValue())) {
                return start;
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new InvalidParams("Invalid params: no such cursor");
    }

    private static String cursor(int start) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Integer.toString(start).getBytes(StandardCharsets.US_ASCII));
    }
}
