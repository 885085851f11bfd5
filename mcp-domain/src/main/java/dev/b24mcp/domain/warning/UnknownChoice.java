package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.wording.Labels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Refuses a value that the field cannot have: a CRM finds nothing by it, or takes it for another one. */
public record UnknownChoice() implements WarningRule {

    public static final String CODE = "unknown_choice";

    /** Of the value in a warning: which field it was meant for. */
    public static final String FIELD = "field";

    private static final int MOST_TOLD = 10;

    @Override
    public List<Warning> check(AskedQuery asked) {
        return asked.query().filter().stream()
                .flatMap(condition ->
                        asked.labels(condition.field()).flatMap(labels -> warning(condition, labels)).stream())
                .toList();
    }

    private static Optional<Warning> warning(Condition condition, Labels labels) {
        var unknown = labels.unknown(condition);
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        var word = unknown.getFirst();
        var nearest = labels.nearest(word, MOST_TOLD);
        var values = new HashMap<>(Map.of(
                FIELD,
                condition.field(),
                "key",
                condition.key(),
                "value",
                word,
                "choices",
                nearest.stream().map(UnknownChoice::told).collect(Collectors.joining(", "))));
        var meant = unknown.stream().flatMap(bad -> near(bad, labels).stream()).toList();
        if (meant.size() < unknown.size()) {
            return Optional.of(Warning.refusal(CODE, values, List.of()));
        }
        values.put("nearest", meant.getFirst().name());
        return Optional.of(Warning.refusal(
                CODE, values, List.of(new Correction.Rewrite(condition, corrected(condition, labels)))));
    }

    private static Optional<DictionaryEntry> near(String word, Labels labels) {
        return labels.nearest(word, 1).stream()
                .filter(entry -> Labels.areNear(word, entry))
                .findFirst();
    }

    private static Condition corrected(Condition condition, Labels labels) {
        var right = Labels.values(condition)
                .map(value -> corrected(value, condition, labels))
                .toList();
        return new Condition(
                condition.field(), condition.operator(), condition.value() instanceof List ? right : right.getFirst());
    }

    private static @Nullable Object corrected(@Nullable Object value, Condition condition, Labels labels) {
        var bad = labels.unknown(new Condition(condition.field(), condition.operator(), value));
        if (bad.isEmpty()) {
            return value;
        }
        return near(bad.getFirst(), labels)
                // a label that several values share is not narrowed to one of them
                .map(entry -> labels.ids(entry.name()).size() == 1 ? entry.id() : entry.name())
                .orElse(bad.getFirst());
    }

    private static String told(DictionaryEntry entry) {
        return entry.name() + " (" + entry.id() + ")";
    }
}
