package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.RecordState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Warns when a record's state is named by a word, where the CRM has a code for it and finds nothing by the word. */
public record StateWord() implements WarningRule {

    public static final String CODE = "state_word";

    private static final Map<RecordState, Set<String>> WORDS = Map.of(
            RecordState.OPEN,
            Set.of("p", "process", "processing", "in_process", "in_work", "in_progress", "open", "active", "в работе"),
            RecordState.WON,
            Set.of("s", "success", "successful", "won", "win", "успех", "успешно", "выиграна", "выигран"),
            RecordState.LOST,
            Set.of("f", "fail", "failed", "failure", "lost", "lose", "провал", "провалена", "проигран", "проиграна"));

    @Override
    public List<Warning> check(AskedQuery asked) {
        var states = asked.entity().vocabulary().states();
        return asked.query().filter().stream()
                .flatMap(condition -> warning(condition, states).stream())
                .toList();
    }

    private static Optional<Warning> warning(Condition condition, Map<RecordState, Condition> states) {
        var codes = states.values().stream()
                .filter(state -> state.field().equals(condition.field()))
                .map(Condition::value)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toUnmodifiableSet());
        if (codes.isEmpty() || !(condition.value() instanceof String word) || codes.contains(word)) {
            return Optional.empty();
        }
        var right = states.entrySet().stream()
                .filter(state -> isMeant(word, state.getKey()))
                .map(state -> state.getValue().value())
                .filter(Objects::nonNull)
                .map(code -> new Condition(condition.field(), condition.operator(), code))
                .<Correction>map(correct -> new Correction.Rewrite(condition, correct))
                .toList();
        var values = Map.of(
                "field",
                condition.field(),
                "value",
                word,
                "codes",
                codes.stream().sorted().collect(Collectors.joining(", ")));
        return Optional.of(Warning.remark(CODE, values, right));
    }

    private static boolean isMeant(String word, RecordState state) {
        return WORDS.getOrDefault(state, Set.of()).contains(word.strip().toLowerCase(Locale.ROOT));
    }
}
