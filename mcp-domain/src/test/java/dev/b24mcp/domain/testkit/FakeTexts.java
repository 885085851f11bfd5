package dev.b24mcp.domain.testkit;

import dev.b24mcp.domain.text.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Texts that are their own keys, followed by what would be filled in. */
public final class FakeTexts implements Texts {

    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }

    @Override
    public Optional<String> find(String key) {
        return Optional.of(key);
    }

    @Override
    public String text(String key, Map<String, String> values) {
        return key + new TreeMap<>(values);
    }
}
