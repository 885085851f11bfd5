package dev.b24mcp.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.JsonLimits;
import dev.b24mcp.application.json.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as it is written in this package's source, from and to plain Java values. */
final class Json {

    private static final JsonCodec CODEC = new JsonCodec(JsonLimits.DEFAULT);

    private Json() {}

    static Map<String, @Nullable Object> object(String source) {
        try {
            return CODEC.plain((ObjectNode) CODEC.read(source.getBytes(StandardCharsets.UTF_8)));
        } catch (MalformedJsonException mistake) {
            throw new IllegalArgumentException(source, mistake);
        }
    }

    static String text(Object plain) {
        return CODEC.text(plain);
    }
}
