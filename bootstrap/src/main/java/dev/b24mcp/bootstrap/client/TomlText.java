package dev.b24mcp.bootstrap.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * TOML with a table for each server.
 *
 * @param section the table that holds those of the servers
 */
record TomlText(String section) implements ConfigText {

    private static final TomlMapper MAPPER = new TomlMapper();
    private static final Pattern ANY_TABLE = Pattern.compile("\\s*\\[.*");
    private static final Pattern KEY = Pattern.compile("\\s*([\\w-]+)\\s*=.*");

    @Override
    public String alone(ObjectNode entry) {
        return "[" + section + "." + ServerEntry.NAME + "]\n" + lines(entry);
    }

    /** Writes values as JSON does: strings and lists of strings read the same in TOML. */
    private static String lines(ObjectNode entry) {
        return entry.properties().stream()
                .map(setting ->
                        setting.getKey() + " = " + setting.getValue().toString().replace("\",\"", "\", \"") + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public String with(ObjectNode entry, String existing) throws UnreadableConfigException {
        var root = read(existing);
        var servers = root.path(section);
        if (!servers.isMissingNode() && !servers.isObject()) {
            throw new UnreadableConfigException("sectionNoTable", section);
        }
        var older = servers.path(ServerEntry.NAME);
        var changed = older.isMissingNode()
                ? existing + (existing.endsWith("\n") ? "\n" : "\n\n") + alone(entry)
                : replaced(entry, existing);
        root.withObjectProperty(section).set(ServerEntry.NAME, ServerEntry.over(older, entry));
        if (!read(changed).equals(root)) {
            throw notFound();
        }
        return changed;
    }

    /** Line by line, without a look at values; whatever this misses shows when the result is read. */
    private String replaced(ObjectNode entry, String existing) throws UnreadableConfigException {
        var newline = existing.contains("\r\n") ? "\r\n" : "\n";
        var result = new StringBuilder();
        var table = TableOfServer.NONE;
        var isFound = false;
        for (var line : existing.lines().toList()) {
            var isHeader = ANY_TABLE.matcher(line).matches();
            table = isHeader ? table(line) : table;
            if (!table.loses(line, isHeader, entry)) {
                result.append(line).append(newline);
            }
            if (isHeader && table.isItself()) {
                isFound = true;
                result.append(lines(entry).replace("\n", newline));
            }
        }
        if (!isFound) {
            throw notFound();
        }
        return result.toString();
    }

    private TableOfServer table(String header) {
        var ours = Pattern.compile("\\s*\\[\\s*" + section + "\\s*\\.\\s*([\"']?)" + ServerEntry.NAME
                        + "\\1\\s*(?:\\.\\s*([\\w-]+)\\s*)?]\\s*(?:#.*)?")
                .matcher(header);
        return ours.matches()
                ? new TableOfServer(true, Objects.requireNonNullElse(ours.group(2), ""))
                : TableOfServer.NONE;
    }

    /**
     * Whose lines these are.
     *
     * @param isOurs whether they tell of this server
     * @param setting the setting that has a table of its own, or nothing
     */
    private record TableOfServer(boolean isOurs, String setting) {

        private static final TableOfServer NONE = new TableOfServer(false, "");

        boolean isItself() {
            return isOurs && setting.isEmpty();
        }

        /** Comments and blank lines stay: they may belong to what follows. */
        boolean loses(String line, boolean isHeader, ObjectNode entry) {
            var key = KEY.matcher(line);
            var isKey = key.matches();
            if (isItself()) {
                return isKey && ServerEntry.supersedes(entry, key.group(1));
            }
            return isOurs && (isKey || isHeader) && ServerEntry.supersedes(entry, setting);
        }
    }

    @Override
    public Optional<JsonNode> entry(String existing) throws UnreadableConfigException {
        return Optional.of(read(existing).path(section).path(ServerEntry.NAME)).filter(JsonNode::isObject);
    }

    private static UnreadableConfigException notFound() {
        return new UnreadableConfigException("unusualEntry", ServerEntry.NAME);
    }

    private static ObjectNode read(String text) throws UnreadableConfigException {
        try {
            JsonNode root = MAPPER.readTree(text);
            if (root instanceof ObjectNode table) {
                return table;
            }
            throw new UnreadableConfigException("noTables");
        } catch (JsonProcessingException broken) {
            throw UnreadableConfigException.at(broken, "noToml", "noTomlAt");
        }
    }
}
