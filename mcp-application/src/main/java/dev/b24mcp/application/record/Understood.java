package dev.b24mcp.application.record;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.FieldKind;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.date.WholeDays;
import dev.b24mcp.domain.warning.AskedQuery;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Says a query as the CRM will understand it: days have a beginning and an end, and fields that are none are left out. */
final class Understood {

    private Understood() {}

    static RecordQuery of(RecordQuery query, AskedQuery asked, ZoneId zone) {
        return new RecordQuery(
                query.entity(),
                query.filter().stream()
                        .flatMap(condition -> conditions(condition, asked, zone))
                        .toList(),
                select(query, asked),
                query.order(),
                query.start(),
                query.limit());
    }

    private static Stream<Condition> conditions(Condition condition, AskedQuery asked, ZoneId zone) {
        return asked.field(condition.field())
                        .map(FieldDescription::kind)
                        .filter(kind -> kind == FieldKind.DATE_TIME)
                        .isPresent()
                ? WholeDays.of(condition, zone).stream()
                : Stream.of(condition);
    }

    /** A CRM that knows none of the fields would show all that it has. */
    private static List<String> select(RecordQuery query, AskedQuery asked) {
        var known = query.select().stream()
                .filter(field -> field.contains("*") || !asked.lacks(field))
                .toList();
        return known.isEmpty() ? asked.entity().defaultFields() : known;
    }
}
