package dev.b24mcp.conformance;

import dev.b24mcp.domain.text.Texts;
import java.util.Locale;
import java.util.Optional;

/** Texts that are their own keys. */
final class FixtureTexts implements Texts {

    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }

    @Override
    public Optional<String> find(String key) {
        return Optional.of(key);
    }
}
