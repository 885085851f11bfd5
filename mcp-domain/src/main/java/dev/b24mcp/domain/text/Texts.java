package dev.b24mcp.domain.text;

import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Outbound port: what the server says, in one language.
 *
 * <p>Safe for use by many threads at once; answers without waiting. {@code TextsContract} in this module's test kit says what
 * every language must have.
 */
public interface Texts {

    /** The language of the texts. */
    Locale locale();

    /**
     * Looks for a text.
     *
     * @param key path of the text, words joined by dots, for example {@code tool.getDeals.title}
     * @return the text, in Markdown where it is more than a line; empty when there is none
     */
    Optional<String> find(String key);

    /**
     * One text that must be there.
     *
     * @param key path of the text
     * @return the text
     * @throws NoSuchElementException when there is none
     */
    default String text(String key) {
        return find(key).orElseThrow(() -> new NoSuchElementException("no text for " + key));
    }

    /**
     * One text with its {@code {placeholders}} filled.
     *
     * @param key path of the text
     * @param values what to put in place of each placeholder; one without a value stays as it is
     * @return the text
     * @throws NoSuchElementException when there is none
     */
    default String text(String key, Map<String, String> values) {
        return Placeholders.filled(text(key), values);
    }
}
