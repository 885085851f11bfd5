package dev.b24mcp.domain.warning;

import java.util.List;
import java.util.Map;

/**
 * Says that fewer records come than were asked for.
 *
 * @param cap the most records that one query gets
 */
public record LimitOverCap(int cap) implements WarningRule {

    public static final String CODE = "limit_over_cap";

    @Override
    public List<Warning> check(AskedQuery asked) {
        var limit = asked.query().limit();
        return limit <= cap
                ? List.of()
                : List.of(Warning.remark(
                        CODE, Map.of("limit", String.valueOf(limit), "cap", String.valueOf(cap)), List.of()));
    }
}
