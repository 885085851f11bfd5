package dev.b24mcp.domain.warning;

import java.util.List;
import java.util.Map;

/**
 * Something the caller should know about a query.
 *
 * @param code stable name of the rule, also the key of its text
 * @param values what to fill into the text, by placeholder; {@code nearest} is what was probably meant, where that is known
 * @param corrections changes to the filter that would avoid the warning, the best one first, each enough alone; may be empty
 * @param gravity what becomes of the query
 */
public record Warning(String code, Map<String, String> values, List<Correction> corrections, Gravity gravity) {

    public Warning {
        values = Map.copyOf(values);
        corrections = List.copyOf(corrections);
    }

    /** A warning about a query that is answered all the same. */
    public static Warning remark(String code, Map<String, String> values, List<Correction> corrections) {
        return new Warning(code, values, corrections, Gravity.REMARK);
    }

    /** A warning about a query that would be answered wrongly, so it is not asked. */
    public static Warning refusal(String code, Map<String, String> values, List<Correction> corrections) {
        return new Warning(code, values, corrections, Gravity.REFUSAL);
    }

    /** What becomes of the query. */
    public enum Gravity {
        /** It is answered. */
        REMARK,
        /** It is not asked: the answer would be to another question. */
        REFUSAL
    }
}
