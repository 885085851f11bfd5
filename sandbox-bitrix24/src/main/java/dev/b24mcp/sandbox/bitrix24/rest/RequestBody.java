package dev.b24mcp.sandbox.bitrix24.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came after the headers.
 *
 * @param readable whether the bytes were UTF-8
 */
public record RequestBody(String contentType, String text, boolean readable) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** What is no UTF-8 is refused only when somebody looks at it. */
    public static RequestBody of(String contentType, byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return new RequestBody(contentType, text.toString(), true);
        } catch (CharacterCodingException _) {
            return new RequestBody(contentType, "", false);
        }
    }

    /** Query string and body merged, the body winning. */
    public Parameters with(String query) {
        var values = new LinkedHashMap<String, @Nullable Object>(PhpQuery.parse(query));
        values.putAll(parse());
        return new Parameters(values);
    }

    /** As REST 3.0 takes it: JSON or nothing. */
    public Parameters json() {
        if (!readable || text.isBlank()) {
            throw notJson();
        }
        try {
            return new Parameters(json(text));
        } catch (PortalError _) {
            throw notJson();
        }
    }

    private static PortalError notJson() {
        return new PortalError(400, "BITRIX_REST_V3_EXCEPTION_INVALIDJSONEXCEPTION", "Invalid JSON");
    }

    private Map<String, @Nullable Object> parse() {
        if (!readable) {
            throw new PortalError(200, "WRONG_ENCODING", "Wrong request encoding");
        }
        if (text.isBlank()) {
            return Map.of();
        }
        return contentType.toLowerCase(Locale.ROOT).contains("json") ? json(text) : PhpQuery.parse(text);
    }

    private static Map<String, @Nullable Object> json(String text) {
        try {
            return PhpArrays.map(JSON.readValue(text, Object.class));
        } catch (JsonProcessingException e) {
            throw new PortalError(400, "INVALID_REQUEST", "Request body is not valid JSON.");
        }
    }
}
