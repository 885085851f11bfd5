package dev.b24mcp.bootstrap.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * JSON without comments.
 *
 * @param section the member that holds the servers
 */
record JsonText(String section) implements ConfigText {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Spacing.AFTER)
                            .withArrayValueSpacing(Spacing.AFTER)
                            .withArrayEmptySeparator("")
                            .withObjectEmptySeparator(""))
                    .withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance))
            .build();

    @Override
    public String alone(ObjectNode entry) {
        var root = JsonNodeFactory.instance.objectNode();
        root.putObject(section).set(ServerEntry.NAME, entry);
        return print(root) + "\n";
    }

    @Override
    public String with(ObjectNode entry, String existing) throws UnreadableConfigException {
        if (!(read(existing) instanceof ObjectNode root)) {
            throw new UnreadableConfigException("noObject");
        }
        var servers = root.path(section);
        if (!servers.isMissingNode() && !servers.isObject()) {
            throw new UnreadableConfigException("sectionNoObject", section);
        }
        var merged = ServerEntry.over(servers.path(ServerEntry.NAME), entry);
        var changed = servers.isMissingNode()
                ? JsonSplice.put(
                        existing, print(JsonNodeFactory.instance.objectNode().set(ServerEntry.NAME, merged)), section)
                : JsonSplice.put(existing, print(merged), section, ServerEntry.NAME);
        root.withObjectProperty(section).set(ServerEntry.NAME, merged);
        if (!read(changed).equals(root)) {
            throw new UnreadableConfigException("noPlace");
        }
        return changed;
    }

    @Override
    public Optional<JsonNode> entry(String existing) throws UnreadableConfigException {
        return Optional.of(read(existing).path(section).path(ServerEntry.NAME)).filter(JsonNode::isObject);
    }

    private static JsonNode read(String text) throws UnreadableConfigException {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw UnreadableConfigException.at(broken, "noJson", "noJsonAt");
        }
    }

    private static String print(JsonNode node) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
