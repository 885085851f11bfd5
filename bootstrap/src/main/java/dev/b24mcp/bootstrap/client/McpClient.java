package dev.b24mcp.bootstrap.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The clients that can be set up, each with its file and its own words for the same things. */
public enum McpClient {
    /** Its file cannot name a server by an address. */
    CLAUDE_DESKTOP(
            "claude-desktop",
            "Claude Desktop",
            new JsonText("mcpServers"),
            home -> home.applicationData("Claude/claude_desktop_config.json"),
            ServerEntry::throughProxy),
    CLAUDE_CODE(
            "claude-code",
            "Claude Code",
            new JsonText("mcpServers"),
            home -> home.movable("CLAUDE_CONFIG_DIR", "", ".claude.json"),
            ServerEntry::typed),
    CODEX(
            "codex",
            "Codex",
            new TomlText("mcp_servers"),
            home -> home.movable("CODEX_HOME", ".codex", "config.toml"),
            target -> ServerEntry.plain(target, "url")),
    CURSOR(
            "cursor",
            "Cursor",
            new JsonText("mcpServers"),
            home -> home.folder(".cursor").resolve("mcp.json"),
            target -> ServerEntry.plain(target, "url")),
    VSCODE(
            "vscode",
            "VS Code",
            new JsonText("servers"),
            home -> home.applicationData("Code/User/mcp.json"),
            ServerEntry::typed),
    GEMINI(
            "gemini",
            "Gemini CLI",
            new JsonText("mcpServers"),
            home -> home.folder(".gemini").resolve("settings.json"),
            target -> ServerEntry.plain(target, "httpUrl"));

    private final String id;
    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // either form is a record of one name
    private final ConfigText text;

    @SuppressWarnings("ImmutableEnumChecker") // has no state
    private final Function<Home, Path> file;

    @SuppressWarnings("ImmutableEnumChecker") // has no state
    private final Function<Target, ObjectNode> entry;

    McpClient(String id, String title, ConfigText text, Function<Home, Path> file, Function<Target, ObjectNode> entry) {
        this.id = id;
        this.title = title;
        this.text = text;
        this.file = file;
        this.entry = entry;
    }

    /** The client that goes by the name on the command line. */
    public static Optional<McpClient> named(String id) {
        return Arrays.stream(values()).filter(client -> client.id.equals(id)).findFirst();
    }

    /** What people call the client. */
    public String title() {
        return title;
    }

    /** The file in which the client looks for the servers of its user. */
    public Path file(Home home) {
        return file.apply(home);
    }

    /** A whole file with nothing but this server in it. */
    public String configuration(Target target) {
        return text.alone(entry.apply(target));
    }

    /**
     * A file with this server in it, and with everything else as it was.
     *
     * @param existing the file as it is, perhaps empty
     * @throws UnreadableConfigException when the file cannot be understood
     */
    public String merged(String existing, Target target) throws UnreadableConfigException {
        return existing.isBlank() ? configuration(target) : text.with(entry.apply(target), existing);
    }

    /**
     * What the client's file says of this server.
     *
     * @param existing the file as it is
     * @throws UnreadableConfigException when the file cannot be understood
     */
    public Optional<KnownServer> configured(String existing) throws UnreadableConfigException {
        return existing.isBlank() ? Optional.empty() : text.entry(existing).map(KnownServer::of);
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return id;
    }
}
