package dev.b24mcp.sandbox.bitrix24.table;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The JSON files this module carries. */
public final class Resources {
    private static final String ROOT = "/dev/b24mcp/sandbox/bitrix24/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Resources() {}

    public static <T> T read(String file, TypeReference<T> type) {
        try (var stream = Resources.class.getResourceAsStream(ROOT + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("No such resource: " + file);
            }
            return JSON.readValue(stream, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
