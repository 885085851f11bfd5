package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.Dictionaries.Currency;
import dev.b24mcp.sandbox.bitrix24.query.Ordering;
import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** crm.currency.{list,get}. */
final class CurrencyMethods {
    private static final Schema SCHEMA = Schema.of("currency");

    private final List<Row> currencies;
    private final ClassicValues values;

    CurrencyMethods(List<Currency> currencies, Instant updated, ZoneId zone) {
        this.currencies = currencies.stream()
                .map(currency -> row(currency, currency.equals(currencies.getFirst()), updated))
                .toList();
        this.values = new ClassicValues(zone);
    }

    private static Row row(Currency currency, boolean base, Instant updated) {
        return new Row(SCHEMA, currency.sort())
                .set("CURRENCY", currency.code())
                .set("AMOUNT_CNT", (long) currency.units())
                .set("AMOUNT", currency.rate())
                .set("SORT", (long) currency.sort())
                .set("BASE", base ? "Y" : "N")
                .set("FULL_NAME", currency.name())
                .set("LID", "ru")
                .set("FORMAT_STRING", currency.format())
                .set("DEC_POINT", ",")
                .set("THOUSANDS_SEP", "&nbsp;")
                .set("DECIMALS", 2L)
                .set("DATE_UPDATE", updated);
    }

    void addTo(MethodTable table) {
        table.add("crm.currency.list", this::list);
        table.add("crm.currency.get", this::get);
    }

    private Answer get(Parameters parameters) {
        var row = currencies.stream()
                .filter(currency -> currency.text("CURRENCY").equals(parameters.text("id")))
                .findFirst()
                .orElseThrow(() -> PortalError.classic("Not found"));
        var whole = currency(row);
        whole.put("LANG", Map.of(row.text("LID"), format(row, ","), "en", format(row, ".")));
        return Answer.of(whole);
    }

    /** How amounts are written in one of the portal's languages. */
    private Map<String, @Nullable Object> format(Row row, String decimalPoint) {
        var format = new LinkedHashMap<String, @Nullable Object>();
        for (var name : List.of("FORMAT_STRING", "FULL_NAME", "DEC_POINT", "THOUSANDS_SEP", "DECIMALS")) {
            format.put(name, values.of(SCHEMA.field(name), row.get(name)));
        }
        format.put("DEC_POINT", decimalPoint);
        format.put("THOUSANDS_VARIANT", "B");
        format.put("HIDE_ZERO", "Y");
        return format;
    }

    /** All of them at once, and the portal does not count them. */
    private Answer list(Parameters parameters) {
        var ordering = Ordering.parse(upperCase(parameters.array("order")), SCHEMA);
        var rows = ordering.keys().isEmpty() ? currencies : ordering.sort(currencies, Reading.STORED);
        return new Answer(rows.stream().map(this::currency).toList(), null, 0);
    }

    /** Unlike others, this method takes the names of fields in either case. */
    private static Map<String, @Nullable Object> upperCase(Map<String, @Nullable Object> order) {
        var upperCase = new LinkedHashMap<String, @Nullable Object>();
        order.forEach((name, direction) -> upperCase.put(name.toUpperCase(Locale.ROOT), direction));
        return upperCase;
    }

    private Map<String, @Nullable Object> currency(Row row) {
        var currency = new LinkedHashMap<String, @Nullable Object>();
        SCHEMA.fields().stream()
                .filter(field -> !field.is(Trait.UNLISTED))
                .forEach(field -> currency.put(field.name(), values.of(field, row.get(field))));
        return currency;
    }
}
