package dev.b24mcp.adapter.bitrix24.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A documented request with its answer, from the test resources. Names and addresses in them are invented.
 *
 * @param content the whole file
 */
public record Sample(Map<String, @Nullable Object> content) {

    private static final String FOLDER = "/dev/b24mcp/adapter/bitrix24/samples/";

    public static Sample of(String name) {
        return new Sample(Json.object(text(name + ".json")));
    }

    /** The content of one file as it is. */
    public static String text(String file) {
        try (var stream = Sample.class.getResourceAsStream(FOLDER + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Names of all samples of a refusal. */
    public static List<String> errors() {
        var folder = Objects.requireNonNull(Sample.class.getResource(FOLDER));
        try (var files = Files.list(Path.of(folder.toURI()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith("error_") && file.endsWith(".json"))
                    .map(file -> file.substring(0, file.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was asked, without the address. */
    public Map<String, @Nullable Object> request() {
        return object(object(content, "request"), "body");
    }

    public int status() {
        var status = content.get("http_status");
        return status == null ? 200 : Integer.parseInt(status.toString());
    }

    public Map<String, @Nullable Object> response() {
        return object(content, "response");
    }

    public String responseText() {
        return Json.text(response());
    }

    /** The refusals that are documented for this request. */
    public List<Sample> refusals() {
        var refusals = new ArrayList<Sample>();
        if (content.get("error_examples") instanceof List<?> examples) {
            examples.forEach(example -> refusals.add(new Sample(Json.object(Json.text(example)))));
        }
        return refusals;
    }

    private static Map<String, @Nullable Object> object(Map<String, @Nullable Object> parent, String name) {
        return Json.object(Json.text(Objects.requireNonNull(parent.get(name), name)));
    }
}
