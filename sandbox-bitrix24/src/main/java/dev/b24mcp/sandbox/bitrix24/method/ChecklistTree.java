package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task's checklists as its own answer has them: by number, and as a tree. */
record ChecklistTree(Table items, TaskParts parts) {
    private static final List<String> FLAGS = List.of("isComplete", "isImportant");

    Object map(Row task) {
        var written = new LinkedHashMap<String, Object>();
        for (var item : of(task)) {
            var entry = new LinkedHashMap<String, @Nullable Object>();
            parts.strings(item).forEach((name, value) -> entry.put(CamelCase.of(name), value));
            if (item.number("PARENT_ID") == 0) {
                entry.put("parentId", 0);
            }
            if (item.get("TOGGLED_DATE") == null) {
                entry.put("toggledDate", null);
            }
            entry.put("ufChecklistFiles", false);
            entry.put("attachments", List.of());
            entry.put("entityId", String.valueOf(task.id()));
            entry.put("action", actions(task));
            written.put(String.valueOf(item.id()), entry);
        }
        return PhpArrays.encode(written);
    }

    private List<Row> of(Row task) {
        return items.rows().stream()
                .filter(item -> item.number("TASK_ID") == task.id())
                .toList();
    }

    private static Map<String, Boolean> actions(Row task) {
        boolean works = TaskActions.ofCaller(task).may("CHECKLIST.ADD");
        var actions = new LinkedHashMap<String, Boolean>();
        List.of("modify", "remove", "toggle", "add", "addAccomplice").forEach(action -> actions.put(action, works));
        return actions;
    }

    Map<String, Object> tree(Row task) {
        return new Growing(task, of(task)).root();
    }

    /** Nodes are numbered in the order they are written. */
    private static final class Growing {
        private final Row task;
        private final List<Row> items;
        private int nodes;

        Growing(Row task, List<Row> items) {
            this.task = task;
            this.items = items.stream()
                    .sorted(Comparator.comparingLong(item -> item.number("SORT_INDEX")))
                    .toList();
        }

        Map<String, Object> root() {
            var fields = new LinkedHashMap<String, @Nullable Object>();
            List.of("id", "copiedId", "entityId").forEach(none -> fields.put(none, null));
            fields.put("userId", Caller.current().userId());
            List.of("createdBy", "parentId").forEach(none -> fields.put(none, null));
            fields.put("title", "");
            fields.put("sortIndex", null);
            fields.put("displaySortIndex", "");
            FLAGS.forEach(flag -> fields.put(flag, false));
            return node(fields, List.of(), 0, "");
        }

        private Map<String, Object> node(
                Map<String, @Nullable Object> fields, Object actions, long parent, String number) {
            var node = new LinkedHashMap<String, Object>();
            node.put("nodeId", nodes++);
            node.put("fields", fields);
            node.put("action", actions);
            var below = below(parent, number, fields.get("id") == null);
            node.put("descendants", below);
            var done = items.stream()
                    .filter(item -> fields.get("id") != null && item.number("PARENT_ID") == parent)
                    .filter(item -> item.text("IS_COMPLETE").equals("Y"))
                    .count();
            fields.put("completedCount", done);
            fields.put("members", List.of());
            fields.put("attachments", List.of());
            fields.put("nodeId", null);
            return node;
        }

        private List<Object> below(long parent, String number, boolean lists) {
            var below = new ArrayList<Object>();
            for (var item : items) {
                if (item.number("PARENT_ID") == parent) {
                    // the lists themselves have no numbers
                    var own = lists ? "" : (number.isEmpty() ? "" : number + ".") + (below.size() + 1);
                    below.add(node(fields(item, own), actions(task), item.id(), own));
                }
            }
            return below;
        }

        private Map<String, @Nullable Object> fields(Row item, String number) {
            var fields = new LinkedHashMap<String, @Nullable Object>();
            fields.put("id", item.id());
            fields.put("copiedId", null);
            fields.put("entityId", task.id());
            fields.put("userId", Caller.current().userId());
            fields.put("createdBy", item.number("CREATED_BY"));
            fields.put("parentId", item.number("PARENT_ID"));
            fields.put("title", item.text("TITLE"));
            fields.put("sortIndex", item.number("SORT_INDEX"));
            fields.put("displaySortIndex", number);
            fields.put("isComplete", item.text("IS_COMPLETE").equals("Y"));
            fields.put("isImportant", item.text("IS_IMPORTANT").equals("Y"));
            return fields;
        }
    }
}
