package dev.b24mcp.application.record;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.FieldKind;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.date.DaysAlone;
import dev.b24mcp.domain.date.WholeDays;
import dev.b24mcp.domain.warning.AskedQuery;
import dev.b24mcp.domain.wording.Wildcard;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says a query as the CRM will understand it: identifiers in place of labels, values of the kind of their field, days with a
 * beginning and an end, and no fields that are none.
 */
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
        var meant = asked.meant(condition);
        return asked.field(meant.field())
                .map(FieldDescription::kind)
                .map(kind -> timed(TypedValue.of(meant, kind), kind, zone).stream())
                .orElse(Stream.of(meant));
    }

    private static List<Condition> timed(Condition condition, FieldKind kind, ZoneId zone) {
        return switch (kind) {
            case DATE_TIME -> WholeDays.of(condition, zone);
            case DATE -> List.of(DaysAlone.of(condition, zone));
            default -> List.of(condition);
        };
    }

    /** A CRM that knows none of the fields would show all that it has. */
    private static List<String> select(RecordQuery query, AskedQuery asked) {
        var known = query.select().stream()
                .filter(written -> !asked.showsNothing(written))
                .flatMap(written -> spelledOut(written, asked))
                .distinct()
                .toList();
        return known.isEmpty() ? asked.entity().defaultFields() : known;
    }

    /** Everything has a word of its own in CRMs, other patterns may be none to them. */
    private static Stream<String> spelledOut(String written, AskedQuery asked) {
        return Wildcard.isEverything(written) || asked.fields().isEmpty()
                ? Stream.of(written)
                : Wildcard.names(written, asked.fields());
    }
}
