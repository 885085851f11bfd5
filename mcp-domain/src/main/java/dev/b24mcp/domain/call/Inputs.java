package dev.b24mcp.domain.call;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The client's answers to {@link Questions}, by their keys. Whatever a client sends that is no answer to the question asked
 * counts as no answer, so that the question is asked again.
 *
 * @param answers plain Java values as the client sent them
 */
public record Inputs(Map<String, @Nullable Object> answers) {

    public static final Inputs NONE = new Inputs(Map.of());

    // spelt out, because a compact constructor's parameters lose their nullness in the class file
    public Inputs(Map<String, @Nullable Object> answers) {
        this.answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** What the user filled into a form; empty when the user has not been asked or did not agree. */
    public Optional<Map<?, ?>> form(String key) {
        return action(key, "accept").flatMap(answer -> map(answer.get("content")));
    }

    /** Whether the user agreed, whatever the form holds. */
    public boolean accepted(String key) {
        return action(key, "accept").isPresent();
    }

    /** Whether the user was asked and said no, or closed the form. */
    public boolean refused(String key) {
        return action(key, "decline").isPresent() || action(key, "cancel").isPresent();
    }

    /** What the client's model wrote. */
    public Optional<String> sampled(String key) {
        return object(key).flatMap(answer -> text(answer.get("content")));
    }

    /** The folders that the user works in, as URIs. */
    public Optional<List<String>> roots(String key) {
        return object(key).flatMap(answer -> uris(answer.get("roots")));
    }

    private Optional<Map<?, ?>> action(String key, String action) {
        return object(key).filter(answer -> action.equals(answer.get("action")));
    }

    private Optional<Map<?, ?>> object(String key) {
        return map(answers.get(key));
    }

    private static Optional<Map<?, ?>> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
    }

    private static Optional<List<String>> uris(@Nullable Object roots) {
        return roots instanceof List<?> list
                ? Optional.of(list.stream().map(Inputs::uri).toList())
                : Optional.empty();
    }

    private static String uri(@Nullable Object root) {
        return map(root).map(entry -> String.valueOf(entry.get("uri"))).orElse("");
    }

    private static Optional<String> text(@Nullable Object content) {
        var block = content instanceof List<?> blocks && !blocks.isEmpty() ? blocks.getFirst() : content;
        return block instanceof Map<?, ?> map && map.get("text") instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }
}
