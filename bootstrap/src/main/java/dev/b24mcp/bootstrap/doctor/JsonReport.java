package dev.b24mcp.bootstrap.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One JSON document for scripts. */
public final class JsonReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Map<String, Object>> checks = new ArrayList<>();

    public void add(Result result) {
        var check = new LinkedHashMap<String, Object>();
        check.put("check", result.check());
        check.put("status", result.status().code());
        check.put("found", result.found());
        check.put("advice", result.advice());
        check.put("details", result.details());
        checks.add(check);
    }

    /** The whole document. */
    public String text(Status worst) {
        var document = new LinkedHashMap<String, Object>();
        document.put("checks", checks);
        document.put("status", worst.code());
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
