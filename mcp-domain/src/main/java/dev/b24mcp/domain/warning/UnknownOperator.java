package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.crm.Condition;
import java.util.List;
import java.util.Map;

/** Refuses a filter whose key begins with signs that are no operator, such as {@code =>OPPORTUNITY}. */
public record UnknownOperator() implements WarningRule {

    public static final String CODE = "unknown_operator";

    /** How people write operators that are written otherwise here. */
    private static final Map<String, String> MEANT =
            Map.of("=>", ">=", "=<", "<=", "<>", "!=", "==", "=", "!==", "!=", "~", "%", "!~", "!%");

    @Override
    public List<Warning> check(AskedQuery asked) {
        return asked.query().filter().stream()
                .filter(condition -> !isName(condition.field()))
                .filter(condition -> asked.field(condition.field()).isEmpty())
                .map(UnknownOperator::warning)
                .toList();
    }

    private static Warning warning(Condition condition) {
        var key = condition.key();
        var name = key.substring(signs(key));
        var written = key.substring(0, signs(key));
        var meant = MEANT.get(written);
        List<Correction> corrections = meant == null || name.isEmpty()
                ? List.of()
                : List.of(new Correction.Rewrite(condition, Condition.parse(meant + name, condition.value())));
        return Warning.refusal(CODE, Map.of("operator", written, "key", key), corrections);
    }

    /** Whether that can be the name of a field: it begins with a letter, a digit or an underscore. */
    static boolean isName(String field) {
        return signs(field) == 0;
    }

    private static int signs(String key) {
        return (int) key.chars()
                .takeWhile(sign -> !Character.isLetterOrDigit(sign) && sign != '_')
                .count();
    }
}
