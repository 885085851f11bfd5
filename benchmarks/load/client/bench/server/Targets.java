package bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads targets.properties. */
public final class Targets {
    private final Properties properties = new Properties();

    private Targets() {}

    /** The file that TARGETS names, or the project's own. */
    public static Targets read() throws IOException {
        var file = Path.of(System.getenv().getOrDefault("TARGETS", "benchmarks/load/targets.properties"));
        var targets = new Targets();
        try (var reader = Files.newBufferedReader(file)) {
            targets.properties.load(reader);
        }
        return targets;
    }

    /** The names in the file's own order of measuring. */
    public List<String> names() {
        return list(properties.getProperty("targets"), name -> name);
    }

    public Target target(String name) {
        return new Target(
                name,
                value(name, "start"),
                value(name, "built"),
                value(name, "build"),
                value(name, "path"),
                value(name, "tool"),
                value(name, "arguments"),
                value(name, "expect"),
                list(value(name, "eras"), Era::of),
                Boolean.parseBoolean(value(name, "silent")));
    }

    /** A comma-separated list. */
    public static <T> List<T> list(String text, Function<String, T> item) {
        return Arrays.stream(text.split(",")).map(String::strip).map(item).toList();
    }

    private String value(String name, String key) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException("unknown target " + name + "; known: " + names());
        }
        var kin = properties.getProperty(name + ".like", name);
        return Stream.of(name, kin, "default")
                .map(owner -> properties.getProperty(owner + "." + key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
