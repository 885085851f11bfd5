package bench.startup;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Command lines of targets.properties with their places filled in. */
final class Command {
    private Command() {}

    static List<String> words(String template, int port) {
        var jdk = System.getProperty("java.home");
        var options = System.getenv().getOrDefault("PEER_JAVA_OPTIONS", "");
        var filled = template.replace("{java}", jdk + "/bin/java " + options)
                .replace("{jdk}", jdk)
                .replace("{ours}", System.getenv().getOrDefault("OURS", "./b24-mcp"))
                .replace("{port}", Integer.toString(port));
        return List.of(filled.strip().split("\\s+"));
    }

    /** Builds what has to be built before a target can start. */
    static void build(Target target) throws IOException, InterruptedException {
        if (target.build().isEmpty() || Files.exists(Path.of(target.built()))) {
            return;
        }
        System.err.println("building " + target.name());
        var build = new ProcessBuilder(words(target.build(), 0))
                .redirectError(Redirect.INHERIT)
                .redirectOutput(Redirect.DISCARD);
        if (build.start().waitFor() != 0) {
            throw new IOException(target.name() + " was not built: " + target.build());
        }
    }
}
