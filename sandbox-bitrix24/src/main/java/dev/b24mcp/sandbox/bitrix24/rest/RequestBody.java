package dev.b24mcp.sandbox.bitrix24.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came after the headers. */
public record RequestBody(String contentType, String text) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Query string and body merged, the body winning. */
    public Parameters with(String query) {
        var values = new LinkedHashMap<String, @Nullable Object>(PhpQuery.parse(query));
        values.putAll(parse());
        return new Parameters(values);
    }

    private Map<String, @Nullable Object> parse() {
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
