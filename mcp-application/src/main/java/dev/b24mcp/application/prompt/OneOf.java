package dev.b24mcp.application.prompt;

import dev.b24mcp.domain.completion.Completion;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A value that the CRM knows, given by its id, its name, or words of its name that only one value has.
 *
 * @param known the values, by the other arguments
 */
record OneOf(String name, boolean required, Function<FilledIn, List<DictionaryEntry>> known, Texts texts)
        implements Parameter<DictionaryEntry> {

    /** How many values an advice names. */
    private static final int NAMED = 10;

    @Override
    public DictionaryEntry read(String typed, FilledIn others) {
        var entries = known.apply(others);
        var meant = meant(typed, entries);
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        throw unusable(
                meant.isEmpty() ? "choice.unknown" : "choice.ambiguous", typed, meant.isEmpty() ? entries : meant);
    }

    @Override
    public Completion complete(String typed, FilledIn others) {
        var names = known.apply(others).stream()
                .map(entry -> ForeignText.cleaned(entry.name()))
                .distinct()
                .toList();
        return Completion.matching(typed, names);
    }

    private static List<DictionaryEntry> meant(String typed, List<DictionaryEntry> entries) {
        var words = typed.toLowerCase(Locale.ROOT).split(" ");
        var byId = entries.stream().filter(entry -> entry.id().equals(typed)).toList();
        var byName = entries.stream()
                .filter(entry -> ForeignText.cleaned(entry.name()).equalsIgnoreCase(typed))
                .toList();
        var byWords = entries.stream()
                .filter(entry -> Arrays.stream(words).allMatch(entry.name().toLowerCase(Locale.ROOT)::contains))
                .toList();
        return byId.isEmpty() ? byName.isEmpty() ? byWords : byName : byId;
    }

    private UnusableArgumentException unusable(String key, String typed, List<DictionaryEntry> candidates) {
        if (candidates.isEmpty()) {
            return new UnusableArgumentException(texts.text("choice.none", Map.of("argument", name, "value", typed)));
        }
        var named = candidates.stream()
                .limit(NAMED)
                .map(entry -> ForeignText.cleaned(entry.name()) + " (ID " + entry.id() + ")")
                .collect(Collectors.joining("; "));
        return new UnusableArgumentException(texts.text(key, Map.of("argument", name, "value", typed, "known", named)));
    }
}
