package dev.b24mcp.bootstrap.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.bootstrap.client.Target.Http;
import dev.b24mcp.bootstrap.client.Target.Stdio;
import java.util.Set;

/** What a client is told of this server, under its name. */
final class ServerEntry {

    static final String NAME = "b24-mcp";

    /** The words that say how the server is reached, in any client. */
    private static final Set<String> OF_TRANSPORTS = Set.of("type", "command", "args", "url", "httpUrl");

    /** What only a process can have; some clients refuse it beside an address. */
    private static final Set<String> OF_PROCESSES = Set.of("env", "envFile", "env_vars", "cwd");

    /** What only an address can have. */
    private static final Set<String> OF_ADDRESSES =
            Set.of("headers", "http_headers", "env_http_headers", "bearer_token_env_var");

    private static final String ENVIRONMENT = "env";

    private ServerEntry() {}

    /** With the transport's name. */
    static ObjectNode typed(Target target) {
        var entry = JsonNodeFactory.instance.objectNode();
        return switch (target) {
            case Stdio stdio -> command(entry.put("type", "stdio"), stdio);
            case Http http -> entry.put("type", "http").put("url", http.url().toString());
        };
    }

    /** The transport shows in the name of the address. */
    static ObjectNode plain(Target target, String address) {
        var entry = JsonNodeFactory.instance.objectNode();
        return switch (target) {
            case Stdio stdio -> command(entry, stdio);
            case Http http -> entry.put(address, http.url().toString());
        };
    }

    static ObjectNode throughProxy(Target target) {
        var entry = JsonNodeFactory.instance.objectNode();
        return switch (target) {
            case Stdio stdio -> command(entry, stdio);
            case Http(var url, var proxy) -> {
                command(entry, proxy).putObject(ENVIRONMENT).put("MCP_PROXY_BASE_URL", url.toString());
                yield entry;
            }
        };
    }

    private static ObjectNode command(ObjectNode entry, Stdio stdio) {
        var arguments = entry.put("command", stdio.command()).putArray("args");
        stdio.arguments().forEach(arguments::add);
        return entry;
    }

    /** An entry in place of an older one, whose settings stay as long as they mean something. */
    static ObjectNode over(JsonNode older, ObjectNode entry) {
        var merged = entry.deepCopy();
        older.properties().forEach(setting -> {
            if (setting.getKey().equals(ENVIRONMENT) && merged.has(ENVIRONMENT)) {
                var environment = setting.getValue().<ObjectNode>deepCopy();
                merged.set(ENVIRONMENT, environment.setAll((ObjectNode) merged.get(ENVIRONMENT)));
            } else if (!supersedes(entry, setting.getKey())) {
                merged.set(setting.getKey(), setting.getValue());
            }
        });
        return merged;
    }

    /** Whether a setting of an older entry means nothing beside this one. */
    static boolean supersedes(ObjectNode entry, String setting) {
        var foreign = entry.has("command") ? OF_ADDRESSES : OF_PROCESSES;
        return OF_TRANSPORTS.contains(setting) || foreign.contains(setting);
    }
}
