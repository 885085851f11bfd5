package dev.b24mcp.sandbox.bitrix24;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The documentation's samples that are compared, a folder for each way to compare them. Their answers' values are blanked;
 * only their shape, and of errors the codes, is of interest.
 */
final class DocumentedSamples {
    private DocumentedSamples() {}

    /** The names of a folder's samples, each of which is compared. */
    static List<String> in(String folder) {
        try (var files = Files.list(Path.of(location(folder)))) {
            return files.map(file -> file.getFileName().toString())
                    // a package of tests may have the same name
                    .filter(name -> name.matches(".+\\.(json|html)"))
                    .map(name -> name.replaceAll("\\.\\w+$", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI location(String folder) {
        try {
            return Objects.requireNonNull(DocumentedSamples.class.getResource(folder))
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode read(String file) {
        try {
            return TestPortal.JSON.readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        try (var stream = DocumentedSamples.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
