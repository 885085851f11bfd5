package dev.b24mcp.sandbox.bitrix24.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON around every answer and every refusal. */
public final class Envelope {
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

    private Envelope() {}

    public static byte[] success(TimedAnswer answered) {
        var answer = answered.answer();
        var envelope = new LinkedHashMap<String, @Nullable Object>();
        envelope.put("result", answer.result());
        if (answer.next() != null) {
            envelope.put("next", answer.next());
        }
        if (answer.total() != null) {
            envelope.put("total", answer.total());
        }
        envelope.put("time", PhpArrays.encode(answered.time()));
        return bytes(envelope);
    }

    public static Map<String, Object> error(PortalError error) {
        var body = new LinkedHashMap<String, Object>();
        body.put("error", error.written());
        body.put("error_description", error.description());
        body.putAll(error.more());
        return body;
    }

    /** As REST 3.0 refuses. */
    static Map<String, Object> modernError(PortalError error) {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", error.code());
        body.put("message", error.description());
        if (!error.more().isEmpty()) {
            var blame = new LinkedHashMap<String, Object>();
            blame.put("message", error.more().getOrDefault("why", ""));
            blame.put("field", error.more().getOrDefault("field", ""));
            body.put("validation", List.of(blame));
        }
        return Map.of("error", body);
    }

    public static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer must be plain maps, lists and scalars", e);
        }
    }
}
