package dev.b24mcp.bootstrap.doctor;

import dev.b24mcp.bootstrap.client.ConfigFile;
import dev.b24mcp.bootstrap.client.Home;
import dev.b24mcp.bootstrap.client.KnownServer;
import dev.b24mcp.bootstrap.client.McpClient;
import dev.b24mcp.bootstrap.client.UnreadableConfigException;
import dev.b24mcp.bootstrap.settings.SettingsReader;
import dev.b24mcp.bootstrap.wiring.Provider;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether a client would find the server. Says nothing of what is in the client's file else.
 *
 * @param home where the client keeps its file
 * @param provider that the settings choose here
 */
record ClientCheck(McpClient client, Home home, Provider provider) {

    private static final String PROXY = "proxy";
    private static final String DEMO = "--demo";
    private static final String STDIO = "stdio";
    private static final String PROGRAM = "b24-mcp";
    private static final URI USUAL_SERVER = URI.create("http://127.0.0.1:8000/mcp");

    Result run() {
        var file = client.file(home);
        var verdict = Verdict.on(
                        "client." + client, client.title(), Verdict.phrases().as(provider.name()))
                .with("file", file.toString());
        try {
            if (!Files.exists(file)) {
                return verdict.skipped(verdict.say("client.no_file"));
            }
            return client.configured(ConfigFile.at(file).read())
                    .map(server -> of(server, file, verdict))
                    .orElseGet(() -> verdict.skipped(verdict.say("client.no_entry", client.toString())));
        } catch (UnreadableConfigException unreadable) {
            return verdict.warning(
                    verdict.say("client.unreadable", file, String.valueOf(unreadable.getMessage())),
                    verdict.say("client.correct", client.toString()));
        } catch (IOException _) {
            return verdict.warning(verdict.say("client.closed", file), verdict.say("client.permit"));
        }
    }

    private Result of(KnownServer server, Path file, Verdict verdict) {
        if (server.command().isEmpty() && server.url().isEmpty()) {
            return verdict.failed(verdict.say("client.empty", file), verdict.say("client.anew", client.toString()));
        }
        var command = server.command();
        if (command.isPresent()) {
            verdict.with("command", command.get());
            if (!isThere(command.get())) {
                return verdict.failed(
                        verdict.say("client.no_command", command.get()), verdict.say("client.anew", client.toString()));
            }
            var slip = server.variables().stream()
                    .filter(SettingsReader::isSlip)
                    .sorted()
                    .findFirst();
            if (slip.isPresent()) {
                return verdict.failed(verdict.say("client.slip", slip.get()), verdict.say("client.set", file));
            }
            if (!server.arguments().contains(PROXY)) {
                return started(server, command.get(), file, verdict);
            }
        }
        return reached(server, verdict);
    }

    private Result started(KnownServer server, String command, Path file, Verdict verdict) {
        // somebody's own script may need no argument
        if (isOurs(command) && !server.arguments().contains(STDIO)) {
            return verdict.failed(
                    verdict.say("client.not_stdio", command), verdict.say("client.anew", client.toString()));
        }
        var isSet = server.hasFolder() || server.arguments().contains(DEMO) || provider.isLedToBy(server.variables());
        return isSet
                ? verdict.ok(verdict.say("client.starts", command))
                : verdict.warning(verdict.say("client.unset", command), verdict.say("client.set", file));
    }

    private static Result reached(KnownServer server, Verdict verdict) {
        var url = address(server.url());
        if (url.isEmpty()) {
            return verdict.failed(verdict.say("client.no_address"), verdict.say("client.address"));
        }
        // without what may be secret in it
        var shown = url.get().getScheme() + "://" + url.get().getHost()
                + (url.get().getPort() < 0 ? "" : ":" + url.get().getPort());
        verdict.with("address", shown);
        return HealthProbe.answers(url.get())
                ? verdict.ok(verdict.say("client.reaches", shown))
                : verdict.warning(verdict.say("client.silent", shown), verdict.say("client.start"));
    }

    /** The proxy adds what is missing of an address, and has a usual one. */
    private static Optional<URI> address(Optional<String> url) {
        try {
            return Optional.of(url.map(URI::create).orElse(USUAL_SERVER))
                    .filter(address -> address.getHost() != null
                            && String.valueOf(address.getScheme()).startsWith("http"))
                    .map(address -> address.getPath().isEmpty() ? address.resolve("/mcp") : address);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(String command) {
        return command.substring(1 + Math.max(command.lastIndexOf('/'), command.lastIndexOf('\\')))
                .startsWith(PROGRAM);
    }

    private boolean isThere(String command) {
        try {
            var path = Path.of(command);
            return (path.getNameCount() > 1 || path.isAbsolute())
                    ? isProgram(path)
                    : home.searchPath().anyMatch(folder -> isProgram(folder.resolve(path)));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private static boolean isProgram(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }
}
