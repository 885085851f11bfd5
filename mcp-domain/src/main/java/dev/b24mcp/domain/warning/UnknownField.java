package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.Sort;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for fields that do not exist. A CRM may pass over them in silence: a filter then gives all records and an ordering
 * none, so both are refused; a field that was only to be shown is merely missing.
 */
public record UnknownField() implements WarningRule {

    public static final String CODE = "unknown_field";

    @Override
    public List<Warning> check(AskedQuery asked) {
        var query = asked.query();
        return Stream.of(
                        query.filter().stream()
                                .filter(condition -> UnknownOperator.isName(condition.field()))
                                .filter(condition -> isUnknown(condition.field(), asked))
                                .map(condition -> inFilter(condition, asked)),
                        query.order().stream()
                                .map(Sort::field)
                                .filter(field -> isUnknown(field, asked))
                                .map(field -> Warning.refusal(
                                        CODE, values("order", field, asked), List.of(new Correction.Keep()))),
                        query.select().stream()
                                .filter(field -> !field.contains("*"))
                                // told already
                                .filter(field -> query.order().stream()
                                        .noneMatch(sort -> sort.field().equals(field)))
                                .filter(field -> isUnknown(field, asked))
                                .map(field -> Warning.remark(CODE, values("select", field, asked), List.of())))
                .flatMap(warnings -> warnings)
                .toList();
    }

    /** Of a title of several fields more can be said. */
    private static boolean isUnknown(String field, AskedQuery asked) {
        return asked.lacks(field) && !AmbiguousTitle.isAmbiguous(field, asked);
    }

    private static Warning inFilter(Condition condition, AskedQuery asked) {
        var corrections = nearest(condition.field(), asked).stream()
                .map(field -> new Condition(field.name(), condition.operator(), condition.value()))
                .<Correction>map(right -> new Correction.Rewrite(condition, right))
                .toList();
        return Warning.refusal(CODE, values("filter", condition.field(), asked), corrections);
    }

    private static Map<String, String> values(String argument, String field, AskedQuery asked) {
        var values = new HashMap<>(Map.of("argument", argument, "field", field));
        nearest(field, asked).ifPresent(near -> values.put("nearest", near.name()));
        return values;
    }

    private static Optional<FieldDescription> nearest(String field, AskedQuery asked) {
        return NearestField.to(field, asked.fields());
    }
}
