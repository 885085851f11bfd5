package dev.b24mcp.bootstrap.e2e.soak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A call of a tool and the rows that are its right answer.
 *
 * @param arguments of the call
 * @param expected in their order
 */
record Question(Tool tool, ObjectNode arguments, List<Map<String, String>> expected) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Tool> TOOLS = List.of(Tool.values());
    private static final int[] LIMITS = {1, 7, 50, 51, 200, 1_000, 3_000};

    static Question any(SplittableRandom chance, Truth truth) {
        var tool = TOOLS.get(chance.nextInt(TOOLS.size()));
        var limit = LIMITS[chance.nextInt(LIMITS.length)];
        var rows = truth.of(tool);
        var arguments = JSON.createObjectNode();
        arguments.put("limit", limit);
        var select = arguments.putArray("select");
        tool.fields.forEach(select::add);
        var oldestFirst = chance.nextBoolean();
        arguments.putObject("order").put("ID", oldestFirst ? "ASC" : "DESC");
        if (tool != Tool.USERS) {
            rows = filtered(chance, tool, arguments.putObject("filter"), rows);
        }
        rows = oldestFirst ? rows : rows.reversed();
        return new Question(tool, arguments, rows.stream().limit(limit).toList());
    }

    private static List<Map<String, String>> filtered(
            SplittableRandom chance, Tool tool, ObjectNode filter, List<Map<String, String>> rows) {
        return switch (chance.nextInt(3)) {
            case 0 -> {
                var highest = chance.nextInt(1, rows.size() + 1);
                filter.put("<=ID", highest);
                yield rows.stream()
                        .filter(row -> Long.parseLong(row.getOrDefault("ID", "")) <= highest)
                        .toList();
            }
            case 1 -> {
                var person = tool == Tool.TASKS ? "RESPONSIBLE_ID" : "ASSIGNED_BY_ID";
                var id = rows.get(chance.nextInt(rows.size())).getOrDefault(person, "");
                filter.put(person, id);
                yield rows.stream()
                        .filter(row -> row.getOrDefault(person, "").equals(id))
                        .toList();
            }
            default -> rows;
        };
    }
}
