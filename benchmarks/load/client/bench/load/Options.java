package bench.load;

import bench.server.Targets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command line: {@code --name value} pairs over defaults. */
public record Options(Map<String, String> values) {

    /** Reads the pairs; a name without a default is a mistake. */
    public static Options parse(String[] arguments, Map<String, String> defaults) {
        var values = new HashMap<>(defaults);
        for (var i = 0; i < arguments.length; i += 2) {
            var name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (!values.containsKey(name) || i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + "? Options with a value each: --"
                        + String.join(" --", defaults.keySet().stream().sorted().toList()));
            }
            values.put(name, arguments[i + 1]);
        }
        return new Options(values);
    }

    public String text(String name) {
        return values.get(name);
    }

    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    public Duration seconds(String name) {
        return Duration.ofSeconds(number(name));
    }

    public List<Integer> numbers(String name) {
        return Targets.list(text(name), Integer::parseInt);
    }

    public List<String> names(String name) {
        return Targets.list(text(name), text -> text);
    }
}
