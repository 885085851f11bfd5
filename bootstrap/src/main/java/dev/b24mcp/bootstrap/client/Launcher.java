package dev.b24mcp.bootstrap.client;

import dev.b24mcp.bootstrap.client.Target.Stdio;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What starts this program, as another program would have to. */
public final class Launcher {

    private static final String VARIABLE = "B24_MCP_LAUNCHER";

    private Launcher() {}

    /** The script that started this process; without one, Java with the program's jar. */
    public static Stdio command(Map<String, String> environment, String command) {
        var script = environment.get(VARIABLE);
        return script == null
                ? new Stdio(java(), List.of("-jar", jar(), command))
                : new Stdio(script, List.of(command));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String jar() {
        try {
            return Path.of(Launcher.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
