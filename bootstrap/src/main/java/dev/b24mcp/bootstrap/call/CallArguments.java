package dev.b24mcp.bootstrap.call;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.MalformedJsonException;
import dev.b24mcp.bootstrap.speech.Phrases;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, put together from options. Whether a tool wants them so, the server says. */
public final class CallArguments {

    private static final String EXAMPLE = "{\"limit\": 5}";

    /** The parser says at length that it does not name its source. */
    private static final Pattern SOURCE = Pattern.compile("\\[Source: [^;]*; ([^]]*)]");

    private final ObjectNode arguments;

    private CallArguments(ObjectNode arguments) {
        this.arguments = arguments;
    }

    /**
     * Starts with a whole document; everything that follows is laid over it.
     *
     * @param json an object
     * @throws UnusableOptionException when it is none; it says where that shows
     */
    public static CallArguments of(String json) throws UnusableOptionException {
        try {
            return new CallArguments(Json.written(json).orElseThrow(CallArguments::noObject));
        } catch (MalformedJsonException broken) {
            throw broken.getCause() instanceof JsonProcessingException parsing && parsing.getLocation() != null
                    ? broken(parsing.getLocation(), String.valueOf(parsing.getOriginalMessage()))
                    : noObject();
        }
    }

    private static UnusableOptionException noObject() {
        return new UnusableOptionException(Phrases.of("call").say("args.unusable", EXAMPLE));
    }

    private static UnusableOptionException broken(JsonLocation place, String why) {
        return new UnusableOptionException(Phrases.of("call")
                .say(
                        "args.broken",
                        String.valueOf(place.getLineNr()),
                        String.valueOf(place.getColumnNr()),
                        SOURCE.matcher(why).replaceAll("$1"),
                        EXAMPLE));
    }

    /**
     * Adds conditions.
     *
     * @param options each as {@link FilterOption} has it
     * @throws UnusableOptionException when one is not, or two have the same key
     */
    public CallArguments filter(List<String> options) throws UnusableOptionException {
        var added = Json.object();
        for (var text : options) {
            var option = FilterOption.of(text);
            if (added.has(option.key())) {
                throw new UnusableOptionException(Phrases.of("call").say("filter.twice", option.key()));
            }
            added.set(option.key(), option.value());
        }
        return over("filter", added);
    }

    /** Adds directions by field. */
    public CallArguments order(Map<String, String> directions) {
        var added = Json.object();
        directions.forEach(added::put);
        return over("order", added);
    }

    private CallArguments over(String member, ObjectNode added) {
        if (arguments.get(member) instanceof ObjectNode object) {
            object.setAll(added);
        } else if (!added.isEmpty()) {
            arguments.set(member, added);
        }
        return this;
    }

    /** Replaces the list of fields, unless the new one is empty. */
    public CallArguments select(List<String> fields) {
        if (!fields.isEmpty()) {
            var select = arguments.putArray("select");
            fields.forEach(select::add);
        }
        return this;
    }

    /** Sets a text. */
    public CallArguments with(String name, String value) {
        arguments.put(name, value);
        return this;
    }

    /** Sets a number. */
    public CallArguments with(String name, int value) {
        arguments.put(name, value);
        return this;
    }

    /** As plain Java values. */
    public Map<String, @Nullable Object> plain() {
        return Json.plain(arguments);
    }

    ObjectNode json() {
        return arguments;
    }
}
