package dev.b24mcp.bootstrap.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.b24mcp.bootstrap.speech.Phrases;
import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.Operator;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One condition as it is written on a command line: {@code >=OPPORTUNITY=10000}. Values are text, because the server knows
 * what its fields hold; only operators that compare with a list get one, {@code @ID=1,2}.
 *
 * @param key the operator's symbol and the field
 * @param value a text or a list of texts
 */
record FilterOption(String key, JsonNode value) {

    private static final Pattern CONDITION = Pattern.compile("([!=<>@%]*[^!=<>@%][^=]*)=(.*)", Pattern.DOTALL);
    private static final Set<Operator> LISTING = EnumSet.of(Operator.IN, Operator.NOT_IN);
    private static final String SEPARATOR = ",";

    /**
     * Reads an option.
     *
     * @throws UnusableOptionException when it has no key or no value
     */
    static FilterOption of(String text) throws UnusableOptionException {
        var condition = CONDITION.matcher(text);
        if (!condition.matches()) {
            throw new UnusableOptionException(Phrases.of("call").say("filter.unusable", text));
        }
        return new FilterOption(condition.group(1), value(condition.group(1), condition.group(2)));
    }

    private static JsonNode value(String key, String text) {
        if (!LISTING.contains(Condition.parse(key, text).operator())) {
            return JsonNodeFactory.instance.textNode(text);
        }
        var list = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(text.split(SEPARATOR)).map(String::strip).forEach(list::add);
        return list;
    }

    /** The way back from {@link #of(String)}; empty for a value that no option can say. */
    static Optional<String> written(String key, JsonNode value) {
        if (value.isContainerNode() && !value.isArray()) {
            return Optional.empty();
        }
        var text = value.isArray()
                ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining(SEPARATOR))
                : value.asText();
        var option = key + "=" + text;
        try {
            var read = of(option);
            return read.key.equals(key) && saysTheSame(read.value, value) ? Optional.of(option) : Optional.empty();
        } catch (UnusableOptionException _) {
            return Optional.empty();
        }
    }

    private static boolean saysTheSame(JsonNode read, JsonNode meant) {
        return read.isArray() == meant.isArray()
                && read.size() == meant.size()
                && (meant.isArray() || meant.isTextual() || meant.isNumber());
    }
}
