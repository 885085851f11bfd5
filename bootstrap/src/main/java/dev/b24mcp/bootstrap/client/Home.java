package dev.b24mcp.bootstrap.client;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where programs keep the files of their user.
 *
 * @param system the operating system, as Java calls it
 * @param folder the home folder
 * @param environment of the process
 */
public record Home(String system, Path folder, Map<String, String> environment) {

    public Home {
        environment = Map.copyOf(environment);
    }

    /** The home of whoever runs this process; the environment knows better than the system's list of users. */
    public static Home ofThisProcess() {
        var environment = System.getenv();
        var system = System.getProperty("os.name");
        var variable = isWindows(system) ? "USERPROFILE" : "HOME";
        return new Home(
                system, Path.of(environment.getOrDefault(variable, System.getProperty("user.home"))), environment);
    }

    Path folder(String name) {
        return folder.resolve(name);
    }

    /** A file in the folder that the system has for the data of applications. */
    public Path applicationData(String file) {
        return dataFolder().resolve(file);
    }

    private Path dataFolder() {
        if (isWindows(system)) {
            return variable("APPDATA").orElseGet(() -> folder.resolve("AppData/Roaming"));
        }
        if (system.toLowerCase(Locale.ROOT).startsWith("mac")) {
            return folder.resolve("Library/Application Support");
        }
        return variable("XDG_CONFIG_HOME").orElseGet(() -> folder.resolve(".config"));
    }

    /** A file in a folder that a variable can move. */
    Path movable(String variable, String usual, String file) {
        return variable(variable).orElseGet(() -> folder.resolve(usual)).resolve(file);
    }

    /** The folders in which the system looks for programs. */
    public Stream<Path> searchPath() {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }

    private Optional<Path> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    private static boolean isWindows(String system) {
        return system.startsWith("Windows");
    }
}
