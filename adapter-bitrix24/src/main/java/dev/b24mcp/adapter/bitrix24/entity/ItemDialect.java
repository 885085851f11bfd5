package dev.b24mcp.adapter.bitrix24.entity;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.RecordQuery;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code crm.item.list}: the universal method, which reads smart processes too. Asked and answered in the words of the classic
 * methods, so that callers need not know which family is in use: their names of fields, and texts for numbers.
 *
 * @param entityTypeId Bitrix24's number of the kind of record
 * @param names how its fields are called
 */
record ItemDialect(int entityTypeId, ItemNames names) implements ListDialect {

    private static final String EVERYTHING = "*";

    /** Phones and the like come all together, and only when everything is asked for. */
    private static final Set<String> MULTIFIELDS = Set.of("PHONE", "EMAIL", "WEB", "IM", "LINK");

    private static final String MULTIFIELD_ROWS = "fm";

    @Override
    public String method() {
        return "crm.item.list";
    }

    @Override
    public Map<String, Object> parameters(RecordQuery query, int start) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("entityTypeId", entityTypeId);
        parameters.put("filter", FilterParameter.of(query, this::translated));
        parameters.put("select", select(query.select()));
        parameters.put(
                "order",
                Ordering.of(query, idInQueries()).entrySet().stream()
                        .collect(Collectors.toMap(
                                sort -> names.universal(sort.getKey()),
                                Map.Entry::getValue,
                                (first, _) -> first,
                                LinkedHashMap::new)));
        parameters.put("useOriginalUfNames", "Y");
        parameters.put("start", start);
        return parameters;
    }

    private Condition translated(Condition condition) {
        var written = FlagValues.written(
                PlainCondition.of(condition),
                condition.field().startsWith("UF_") ? FlagValues::digit : FlagValues::letter);
        return new Condition(names.universal(written.field()), written.operator(), written.value());
    }

    private List<String> select(List<String> select) {
        return select.stream().anyMatch(MULTIFIELDS::contains)
                ? List.of(EVERYTHING)
                : select.stream().map(names::universal).toList();
    }

    @Override
    public String rowsMember() {
        return "items";
    }

    @Override
    public String idField() {
        return "id";
    }

    @Override
    public Map<String, @Nullable Object> row(Map<String, @Nullable Object> row, RecordQuery query) {
        var classic = new LinkedHashMap<String, @Nullable Object>();
        row.forEach((name, value) -> {
            if (name.equals(MULTIFIELD_ROWS)) {
                classic.putAll(ItemMultifields.byKind(value));
            } else {
                classic.put(names.classic(name), text(value));
            }
        });
        if (!query.select().contains(EVERYTHING)) {
            classic.keySet().retainAll(query.select());
        }
        return classic;
    }

    /** The classic methods write numbers as texts. */
    private static @Nullable Object text(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case null, default -> value;
        };
    }
}
