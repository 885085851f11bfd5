package dev.b24mcp.prompts.ru;

import dev.b24mcp.domain.text.Placeholders;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the server can say, going by the texts that it ships with. A text that it would never ask for, or a placeholder that it
 * would never fill, is a slip of whoever wrote it.
 */
record KnownKeys(MarkdownTexts builtIn) {

    /** Checks somebody else's texts. Whatever they lack is no fault. */
    void check(MarkdownTexts texts) throws BrokenTextsException {
        for (var entry : texts.passages().entrySet()) {
            var passage = entry.getValue();
            var original = builtIn.find(entry.getKey());
            if (original.isEmpty()) {
                throw BrokenTextsException.at(passage.line(), "there is no such key as " + entry.getKey());
            }
            checkPlaceholders(entry.getKey(), passage, original.get());
        }
    }

    private static void checkPlaceholders(String key, Passage passage, String original) throws BrokenTextsException {
        var known = words(original);
        var unknown = Placeholders.in(passage.text())
                .filter(found -> !known.contains(found.group(1)))
                .findFirst();
        if (unknown.isPresent()) {
            throw BrokenTextsException.at(
                    passage.lineOf(unknown.get().start()),
                    key + " has no placeholder " + unknown.get().group());
        }
    }

    private static Set<String> words(String text) {
        return Placeholders.in(text).map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
    }
}
