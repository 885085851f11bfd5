package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.wording.Labels;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Says that several values are called the same, and that all of them are meant then. */
public record SharedLabel() implements WarningRule {

    public static final String CODE = "shared_label";

    private static final Set<Operator> COMPARING =
            EnumSet.of(Operator.GREATER, Operator.GREATER_OR_EQUAL, Operator.LESS, Operator.LESS_OR_EQUAL);

    @Override
    public List<Warning> check(AskedQuery asked) {
        return asked.query().filter().stream()
                .filter(condition ->
                        Labels.areUsedBy(condition.operator()) && !COMPARING.contains(condition.operator()))
                .flatMap(condition ->
                        asked.labels(condition.field()).stream().flatMap(labels -> warnings(condition, labels)))
                .toList();
    }

    private static Stream<Warning> warnings(Condition condition, Labels labels) {
        return Labels.values(condition)
                .filter(Objects::nonNull)
                .filter(value -> labels.ids(value).size() > 1)
                .map(value -> Warning.remark(
                        CODE,
                        Map.of(
                                "field",
                                condition.field(),
                                "value",
                                value.toString(),
                                "ids",
                                String.join(", ", labels.ids(value))),
                        List.of()));
    }
}
