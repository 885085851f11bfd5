package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.event.PortalEvents;
import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.query.Filter;
import dev.b24mcp.sandbox.bitrix24.query.Grammar;
import dev.b24mcp.sandbox.bitrix24.query.Ordering;
import dev.b24mcp.sandbox.bitrix24.query.Query;
import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.query.Selection;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;

/** crm.timeline.comment.{list,get,add,update,delete,fields}. */
final class CommentMethods {
    private static final String EVENT = "ONCRMTIMELINECOMMENT";

    private final Table comments;
    private final CommentOwners owners;
    private final CommentView view;
    private final PortalEvents events;
    private final Clock clock;
    private final ZoneId zone;

    CommentMethods(Table comments, ItemTypes types, Table users, PortalEvents events, Clock clock, ZoneId zone) {
        this.comments = comments;
        this.owners = new CommentOwners(types);
        this.view = new CommentView(users, zone);
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    void addTo(MethodTable table) {
        table.add("crm.timeline.comment.list", this::list);
        table.add("crm.timeline.comment.get", this::get);
        table.add("crm.timeline.comment.add", this::add);
        table.add("crm.timeline.comment.update", this::update);
        table.add("crm.timeline.comment.delete", this::delete);
        table.add("crm.timeline.comment.fields", this::fields);
    }

    private Answer list(Parameters parameters) {
        var schema = comments.schema();
        var filter = Filter.parse(parameters.array("filter"), schema, Grammar.CLASSIC, zone)
                .and(row -> owners.of(row).filter(Visibility::covers).isPresent());
        var ordering = Ordering.parse(parameters.array("order"), schema).orElse(Ordering.byId(schema, false));
        var fields = Selection.parse(parameters.array("select").values(), schema);
        var page = new Query(filter, ordering, parameters.number("start").orElse(0L)).run(comments, Reading.STORED);
        return page.answer(page.rows().stream().map(row -> view.of(row, fields)).toList());
    }

    private Answer get(Parameters parameters) {
        return Answer.of(view.of(existing(parameters), Selection.everything(comments.schema())));
    }

    private Row existing(Parameters parameters) {
        long id = parameters
                .number("id")
                .filter(number -> number > 0)
                .orElseThrow(() -> PortalError.classic("ID is not defined or invalid."));
        var row = comments.find(id).orElseThrow(() -> PortalError.classic("Not found."));
        if (owners.of(row).filter(Visibility::covers).isEmpty()) {
            throw PortalError.classic("Access denied.");
        }
        return row;
    }

    private Answer add(Parameters parameters) {
        var fields = fieldsOf(parameters);
        var owner = owners.named(
                        fields.text("ENTITY_TYPE"), fields.number("ENTITY_ID").orElse(0L))
                .orElseThrow(() -> new PortalError(400, "OWNER_NOT_FOUND", "Owner was not found"));
        if (!Visibility.covers(owner)) {
            throw new PortalError(400, "ACCESS_DENIED", "Access denied.");
        }
        var text = text(fields);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        long author = fields.number("AUTHOR_ID").orElse(Caller.current().userId());
        var row = comments.add(id -> new Row(comments.schema(), id)
                .set("CREATED", now)
                .set("ENTITY_ID", owner.id())
                .set("ENTITY_TYPE", fields.text("ENTITY_TYPE"))
                .set("AUTHOR_ID", author)
                .set("COMMENT", text)
                .set("FILES", files(fields)));
        events.raise(EVENT + "ADD", row.id());
        return Answer.of(row.id());
    }

    /** Of all the CRM's methods only these look for the name exactly as documented. */
    private static Parameters fieldsOf(Parameters parameters) {
        var given = parameters.values().get("fields");
        if (!PhpArrays.isArray(given)) {
            throw new PortalError(400, "100", "Could not find value for parameter {fields} (internal error)");
        }
        return new Parameters(PhpArrays.map(given));
    }

    private static String text(Parameters fields) {
        var text = fields.text("COMMENT");
        if (text.isBlank()) {
            throw new PortalError(400, "INVALID_ARG_VALUE", "Empty comment message");
        }
        return text;
    }

    /** Of the pairs of a name and its contents only the names are kept. */
    private static List<String> files(Parameters fields) {
        return PhpArrays.list(fields.get("FILES")).stream()
                .map(PhpArrays::list)
                .filter(file -> !file.isEmpty())
                .map(file -> String.valueOf(file.getFirst()))
                .toList();
    }

    /** Whoever sends files replaces all there were. */
    private Answer update(Parameters parameters) {
        var row = existing(parameters);
        var fields = fieldsOf(parameters);
        var text = fields.has("COMMENT") ? text(fields) : row.text("COMMENT");
        comments.update(row.id(), present -> {
            var changed = present.copy().set("COMMENT", text);
            return fields.has("FILES") ? changed.set("FILES", files(fields)) : changed;
        });
        events.raise(EVENT + "UPDATE", row.id());
        return Answer.of(row.id());
    }

    private Answer delete(Parameters parameters) {
        long id = existing(parameters).id();
        comments.remove(id);
        events.raise(EVENT + "DELETE", id);
        return Answer.of(null);
    }

    private Answer fields(Parameters ignored) {
        var described = new LinkedHashMap<String, Object>();
        comments.schema().fields().forEach(field -> described.put(field.name(), FieldDescriptions.classic(field)));
        return Answer.of(described);
    }
}
