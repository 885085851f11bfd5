package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.RecordState;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        var onField = states.entrySet().stream()
                .filter(state -> state.getValue().field().equals(condition.field()))
                .toList();
        var codes = new HashMap<RecordState, String>();
        for (var state : onField) {
            if (!(state.getValue().value() instanceof String code)) {
                // a field with other values than one for each state, stages for example
                return Optional.empty();
            }
            codes.put(state.getKey(), code);
        }
        var values = condition.value() instanceof List<?> list ? list : Collections.singletonList(condition.value());
        var word = values.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isEmpty() && !codes.containsValue(text))
                .findFirst();
        if (codes.isEmpty() || word.isEmpty()) {
            return Optional.empty();
        }
        var told = Map.of(
                "field",
                condition.field(),
                "value",
                word.get(),
                "codes",
                codes.values().stream().sorted().collect(Collectors.joining(", ")));
        return Optional.of(
                Warning.remark(CODE, told, corrected(condition, codes).stream().toList()));
    }

    /** The condition with codes in place of all words, empty when one of them is not known. */
    private static Optional<Correction> corrected(Condition condition, Map<RecordState, String> codes) {
        if (!(condition.value() instanceof List<?> list)) {
            return code(condition.value(), codes).map(code -> rewrite(condition, code));
        }
        var meant = list.stream().map(word -> code(word, codes)).toList();
        return meant.stream().allMatch(Optional::isPresent)
                ? Optional.of(rewrite(
                        condition, meant.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    private static Correction rewrite(Condition condition, Object value) {
        return new Correction.Rewrite(condition, new Condition(condition.field(), condition.operator(), value));
    }

    private static Optional<String> code(@Nullable Object word, Map<RecordState, String> codes) {
        return codes.entrySet().stream()
                .filter(state ->
                        state.getValue().equals(word) || (word instanceof String text && isMeant(text, state.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isMeant(String word, RecordState state) {
        return WORDS.getOrDefault(state, Set.of()).contains(word.strip().toLowerCase(Locale.ROOT));
    }
}
