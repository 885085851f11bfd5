package dev.b24mcp.bootstrap.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.b24mcp.domain.wording.Likeness;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The records of an answer.
 *
 * @param columns the members of the records: those that were asked for, in that order; all where all were asked for
 * @param rows the records themselves
 * @param names what values are called, by member
 * @param titles what members are called
 * @param total how many records fit the question, where that is known
 * @param next where to go on, where there are more
 */
public record Records(
        List<String> columns,
        List<JsonNode> rows,
        JsonNode names,
        JsonNode titles,
        OptionalLong total,
        OptionalLong next) {

    static Optional<Records> in(JsonNode structured) {
        var result = structured.path("result");
        return list(result.path("result").isMissingNode() ? result : result.path("result"))
                .map(list -> list.valueStream().toList())
                .map(rows -> new Records(
                        columns(structured.at("/request/select"), rows),
                        rows,
                        structured.path("names"),
                        structured.path("titles"),
                        number(result.path("total")),
                        number(result.path("next"))));
    }

    /** A list, or what is one inside an envelope, whatever its provider calls it: {@code {"tasks":[…]}}. */
    private static Optional<JsonNode> list(JsonNode result) {
        return result.isArray()
                ? Optional.of(result)
                : result.valueStream().filter(JsonNode::isArray).findFirst();
    }

    private static List<String> columns(JsonNode select, List<JsonNode> rows) {
        var present = new LinkedHashSet<String>();
        rows.forEach(row -> row.fieldNames().forEachRemaining(present::add));
        var asked = select.valueStream().map(JsonNode::asText).toList();
        return asked.isEmpty() || asked.stream().anyMatch(field -> field.contains("*"))
                ? List.copyOf(present)
                : asked.stream().map(field -> column(field, present)).toList();
    }

    /** A field may be spelled {@code CREATED_DATE} in a question and {@code createdDate} in a record, or be left out there. */
    private static String column(String asked, Set<String> present) {
        return present.stream()
                .filter(member -> Likeness.areSame(member, asked))
                .findFirst()
                .orElse(asked);
    }

    private static OptionalLong number(JsonNode node) {
        return node.isIntegralNumber() ? OptionalLong.of(node.longValue()) : OptionalLong.empty();
    }
}
