package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.query.Filter;
import dev.b24mcp.sandbox.bitrix24.query.Grammar;
import dev.b24mcp.sandbox.bitrix24.query.Ordering;
import dev.b24mcp.sandbox.bitrix24.query.Page;
import dev.b24mcp.sandbox.bitrix24.query.Query;
import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** sonet_group.get and socialnetwork.api.workgroup.list: the same groups, the older way and the newer. */
record WorkgroupMethods(Table groups, ZoneId zone) {
    private static final List<String> UNASKED = List.of("ID", "NAME");

    void addTo(MethodTable table) {
        table.add("sonet_group.get", this::get);
        table.add("socialnetwork.api.workgroup.list", this::list);
    }

    private Page page(Parameters parameters) {
        var schema = groups.schema();
        var filter = Filter.parse(parameters.array("filter"), schema, Grammar.CLASSIC, zone);
        var ordering = Ordering.parse(parameters.array("order"), schema).orElse(Ordering.byId(schema, false));
        return new Query(filter, ordering, parameters.number("start").orElse(0L)).run(groups, Reading.STORED);
    }

    private Answer get(Parameters parameters) {
        var page = page(parameters);
        var values = new ClassicValues(zone);
        return page.answer(page.rows().stream()
                .map(row -> {
                    var group = new LinkedHashMap<String, @Nullable Object>();
                    row.schema().fields().forEach(field -> group.put(field.name(), values.of(field, row.get(field))));
                    return group;
                })
                .toList());
    }

    private Answer list(Parameters parameters) {
        var page = page(parameters);
        var select = PhpArrays.list(parameters.get("select"));
        var names = Stream.concat(UNASKED.stream(), select.stream().map(String::valueOf))
                .distinct()
                .toList();
        boolean chats = new Parameters(PhpArrays.map(parameters.get("params")))
                .text("shouldSelectDialogId")
                .equals("Y");
        return page.answer(Map.of(
                "workgroups",
                page.rows().stream().map(row -> group(row, names, chats)).toList()));
    }

    /** Nobody here has given a group a picture or a chat. */
    private Map<String, @Nullable Object> group(Row row, List<String> names, boolean chats) {
        var group = new LinkedHashMap<String, @Nullable Object>();
        var values = new ClassicValues(zone);
        for (var name : names) {
            row.schema().find(name).ifPresent(field -> group.put(CamelCase.of(name), values.of(field, row.get(field))));
        }
        if (names.contains("TYPE")) {
            group.put("type", row.text("PROJECT").equals("Y") ? "project" : "group");
        }
        if (names.contains("AVATAR")) {
            group.put("imageId", "");
            group.put("avatarType", null);
            group.put("avatar", "");
        }
        group.put("additionalData", Map.of("role", "", "initiatedByType", ""));
        if (chats) {
            group.put("dialogId", "");
        }
        return group;
    }
}
