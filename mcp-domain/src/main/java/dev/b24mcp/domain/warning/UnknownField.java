package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.Sort;
import dev.b24mcp.domain.warning.Warning.Gravity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for fields that do not exist. A CRM may pass over them in silence: a filter then gives all records and an ordering
 * none, so both are refused. A field that was only to be shown is merely missing, unless nothing else was to be shown.
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
                        inSelection(asked))
                .flatMap(warnings -> warnings)
                .toList();
    }

    private static Stream<Warning> inSelection(AskedQuery asked) {
        var query = asked.query();
        var unknown = query.select().stream()
                .filter(written -> asked.showsNothing(written) && !AmbiguousTitle.isAmbiguous(written, asked))
                .toList();
        var gravity = unknown.size() == query.select().size() ? Gravity.REFUSAL : Gravity.REMARK;
        return unknown.stream()
                // told already
                .filter(field ->
                        query.order().stream().noneMatch(sort -> sort.field().equals(field)))
                .map(field -> new Warning(CODE, values("select", field, asked), List.of(), gravity));
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
