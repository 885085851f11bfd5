package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.domain.call.ClientFeature;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a client can do, from and into its capabilities as the protocol writes them. */
public final class ClientFeatures {

    /** The extension for answers that come later. */
    public static final String TASKS_EXTENSION = "io.modelcontextprotocol/tasks";

    private ClientFeatures() {}

    /** Reads {@code ClientCapabilities}. An empty elicitation capability means forms. */
    public static Set<ClientFeature> read(JsonNode capabilities) {
        var features = EnumSet.noneOf(ClientFeature.class);
        var elicitation = capabilities.path("elicitation");
        if (elicitation.isObject() && (elicitation.isEmpty() || elicitation.has("form"))) {
            features.add(ClientFeature.FORM);
        }
        if (elicitation.has("url")) {
            features.add(ClientFeature.VISIT);
        }
        if (capabilities.path("sampling").isObject()) {
            features.add(ClientFeature.SAMPLING);
        }
        if (capabilities.path("roots").isObject()) {
            features.add(ClientFeature.ROOTS);
        }
        if (capabilities.path("extensions").path(TASKS_EXTENSION).isObject()) {
            features.add(ClientFeature.TASKS);
        }
        return Collections.unmodifiableSet(features);
    }

    /** Writes {@code ClientCapabilities}. */
    public static ObjectNode write(JsonCodec json, Set<ClientFeature> features) {
        var capabilities = json.object();
        for (var feature : features) {
            switch (feature) {
                case FORM -> capabilities.withObjectProperty("elicitation").putObject("form");
                case VISIT -> capabilities.withObjectProperty("elicitation").putObject("url");
                case SAMPLING -> capabilities.putObject("sampling");
                case ROOTS -> capabilities.putObject("roots");
                case TASKS -> capabilities.withObjectProperty("extensions").putObject(TASKS_EXTENSION);
            }
        }
        return capabilities;
    }
}
