package dev.b24mcp.adapter.bitrix24.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as the plain Java values that the port speaks. */
public final class Json {

    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /** Reads an object; single quotes stand for double ones where the text has no double ones. */
    public static Map<String, @Nullable Object> object(String text) {
        try {
            return MAPPER.readValue(text.contains("\"") ? text : text.replace('\'', '"'), OBJECT);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("a test's JSON is broken", broken);
        }
    }

    public static String text(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("a test's value is no JSON", broken);
        }
    }
}
