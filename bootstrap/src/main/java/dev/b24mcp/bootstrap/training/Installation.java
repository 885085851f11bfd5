package dev.b24mcp.bootstrap.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The distribution on this disk: the program's jar, the options of the JVM beside its libraries, the caches.
 *
 * @param home the folder of the launcher
 * @param digest of the jars and of Java, as the launcher reckons it
 */
public record Installation(Path home, String digest) {

    private static final String SUFFIX = ".aot";

    /** The Java that this program runs on. */
    String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    Path jar() {
        return home.resolve("b24-mcp.jar");
    }

    Path options(Mode mode) {
        return home.resolve("lib").resolve(mode.command() + ".options");
    }

    /** Those that come with a cache. */
    Path cachedOptions() {
        return home.resolve("lib").resolve("cached.options");
    }

    Path caches() {
        return home.resolve("cache");
    }

    Path cache(Mode mode) {
        return caches().resolve(mode.command() + "-" + digest + SUFFIX);
    }

    /** Removes caches that other jars or another Java left behind. */
    public void removeOutdated() throws IOException {
        var current = Stream.of(Mode.values()).map(this::cache).collect(Collectors.toUnmodifiableSet());
        try (var files = Files.list(caches())) {
            files.filter(file -> isOutdated(file, current)).forEach(Installation::remove);
        }
    }

    private static boolean isOutdated(Path file, Set<Path> current) {
        return file.toString().endsWith(SUFFIX) && !current.contains(file);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
