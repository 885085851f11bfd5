package dev.b24mcp.bootstrap.training;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether Java can start from the caches that were made for it. It reads all their bytes, for which no other start has the
 * time: wrong ones would end it.
 *
 * @param added options that the launcher adds to those of the distribution
 */
public record CacheProbe(Installation installation, List<String> added) {

    /** What Java says of itself when it uses a cache. */
    private static final String SHARING = "sharing";

    /** With the options that the launcher finds in the environment. */
    public static CacheProbe of(Installation installation, Map<String, String> environment) {
        var options = environment.getOrDefault("B24_MCP_JAVA_OPTIONS", "").strip();
        return new CacheProbe(installation, options.isEmpty() ? List.of() : List.of(options.split("\\s+")));
    }

    /** Starts Java once from each cache that there is. */
    public List<ProbedCache> look() {
        return Stream.of(Mode.values())
                .filter(mode -> Files.isRegularFile(installation.cache(mode)))
                .map(mode -> new ProbedCache(mode, installation.cache(mode), isUsable(mode)))
                .toList();
    }

    private boolean isUsable(Mode mode) {
        var line = new ArrayList<>(List.of(installation.java(), "@" + installation.options(mode)));
        line.addAll(added);
        line.addAll(List.of(
                "@" + installation.cachedOptions(),
                "-XX:AOTCache=" + installation.cache(mode),
                "-XX:+VerifySharedSpaces",
                "-cp",
                installation.jar().toString(),
                "-version"));
        try {
            var java = new ProcessBuilder(line).redirectErrorStream(true).start();
            try (var said = java.inputReader()) {
                return said.readAllAsString().contains(SHARING);
            }
        } catch (IOException _) {
            return false;
        }
    }
}
