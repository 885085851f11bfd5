package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.crm.Sort;
import java.util.List;
import java.util.Map;

/** Says that the answer will not show what it is sorted by. */
public record OrderNotSelected() implements WarningRule {

    public static final String CODE = "order_not_selected";

    @Override
    public List<Warning> check(AskedQuery asked) {
        var selected = asked.query().select();
        return asked.query().order().stream()
                .map(Sort::field)
                .filter(field -> !selected.contains(field) && !selected.contains("*"))
                .filter(field -> !asked.lacks(field))
                .map(field -> Warning.remark(CODE, Map.of("field", field), List.of()))
                .toList();
    }
}
