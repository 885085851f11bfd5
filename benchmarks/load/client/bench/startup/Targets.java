package bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Properties;

/** Reads targets.properties. */
final class Targets {
    private final Properties properties;

    private Targets(Properties properties) {
        this.properties = properties;
    }

    /** The file that TARGETS names, or the project's own. */
    static Targets read() throws IOException {
        return new Targets(
                properties(System.getenv().getOrDefault("TARGETS", "benchmarks/startup/targets.properties")));
    }

    static Properties properties(String file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
        }
        return properties;
    }

    /** The names in the file's own order of measuring. */
    List<String> names() {
        return list("targets");
    }

    /** A value that belongs to no target. */
    String text(String key) {
        return properties.getProperty(key, "").strip();
    }

    List<String> list(String key) {
        return Arrays.stream(text(key).split(",")).map(String::strip).toList();
    }

    Target target(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException("unknown target " + name + "; known: " + names());
        }
        var commands = new EnumMap<Transport, String>(Transport.class);
        for (var transport : Transport.values()) {
            var command = value(name, transport.label());
            if (!command.isEmpty()) {
                commands.put(transport, command);
            }
        }
        return new Target(
                name,
                commands,
                value(name, "built"),
                value(name, "build"),
                value(name, "path"),
                value(name, "health"),
                value(name, "tool"),
                value(name, "arguments"),
                value(name, "expect"));
    }

    private String value(String name, String key) {
        return properties
                .getProperty(name + "." + key, properties.getProperty("default." + key, ""))
                .strip();
    }
}
