package dev.b24mcp.sandbox.bitrix24.query;

import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Kind;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Rows;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All the conditions a row has to meet. */
public final class Filter {
    /** Texts are not searched in references to other things. */
    private static final Set<String> UNSEARCHABLE = Set.of("crm_status", "crm_contact", "crm_company");

    private final IdConditions ids;
    /** Those that are not about IDs, or say more than the IDs. */
    private final List<Condition> conditions;

    private final List<Predicate<Row>> further;
    private final ZoneId zone;

    private Filter(IdConditions ids, List<Condition> conditions, List<Predicate<Row>> further, ZoneId zone) {
        this.ids = ids;
        this.conditions = conditions;
        this.further = further;
        this.zone = zone;
    }

    /** Keys that name no field are dropped without a word, so that a misspelt filter returns everything. */
    public static Filter parse(Map<String, @Nullable Object> given, Schema schema, Grammar grammar, ZoneId zone) {
        var filter = new Filter(new IdConditions(), new ArrayList<>(), List.of(), zone);
        given.forEach((key, value) -> {
            var parsed = grammar.parse(key);
            schema.find(parsed.field())
                    .ifPresent(field -> filter.add(field, grammar.meant(parsed.operator(), field), values(value)));
        });
        return filter;
    }

    private static List<@Nullable Object> values(@Nullable Object given) {
        return given == null ? Collections.<@Nullable Object>singletonList(null) : PhpArrays.list(given);
    }

    private void add(Field field, Operator operator, List<@Nullable Object> values) {
        if (operator.searchesText()) {
            searching(
                            field,
                            operator,
                            values.stream().filter(Filter::saysSomething).toList())
                    .ifPresent(conditions::add);
            return;
        }
        var operands = new ArrayList<Operand>();
        for (var value : values) {
            Operand.read(field.kind(), value, zone)
                    .filter(operand -> comparable(field.kind(), operator, operand))
                    .ifPresent(operands::add);
        }
        boolean said = field.name().equals("ID") && ids.take(operator, operands);
        if (!said && !operands.isEmpty()) {
            conditions.add(Condition.comparing(field, operator, List.copyOf(operands)));
        }
    }

    private static boolean saysSomething(@Nullable Object value) {
        return value != null && !value.toString().isEmpty();
    }

    private static Optional<Condition> searching(Field field, Operator operator, List<@Nullable Object> values) {
        if (values.isEmpty() || UNSEARCHABLE.contains(field.type())) {
            return Optional.empty();
        }
        var patterns = values.stream()
                .map(String::valueOf)
                .map(operator.isPattern() ? TextPattern::like : TextPattern::containing)
                .toList();
        return Optional.of(Condition.searching(field, operator, patterns));
    }

    /** "Later than nothing" is no condition, while a number can be compared with nothing as with 0. */
    private static boolean comparable(Kind kind, Operator operator, Operand operand) {
        return !(operand instanceof Operand.Empty) || operator.asksForEmpty() || kind == Kind.NUMBER;
    }

    /** What a caller may see, groups of conditions: whatever no single condition says. */
    public Filter and(Predicate<Row> more) {
        var longer = new ArrayList<>(further);
        longer.add(more);
        return new Filter(ids, conditions, List.copyOf(longer), zone);
    }

    /** The rows that its conditions on IDs leave open, by ascending ID; found without looking at the others. */
    List<Row> candidates(Rows rows) {
        return ids.candidates(rows);
    }

    /** Whether every candidate meets it. */
    boolean isAboutIdsOnly() {
        return conditions.isEmpty() && further.isEmpty();
    }

    public boolean test(Row row, Reading reading) {
        if (!ids.contains(row)) {
            return false;
        }
        for (var condition : conditions) {
            if (!condition.test(reading.of(row, condition.field()))) {
                return false;
            }
        }
        for (var more : further) {
            if (!more.test(row)) {
                return false;
            }
        }
        return true;
    }
}
