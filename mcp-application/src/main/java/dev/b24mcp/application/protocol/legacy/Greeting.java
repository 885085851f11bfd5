package dev.b24mcp.application.protocol.legacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.ClientFeatures;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.MethodException.InvalidParams;
import dev.b24mcp.application.protocol.ProtocolVersion;
import dev.b24mcp.application.protocol.ServerSetup;
import dev.b24mcp.domain.call.ClientFeature;
import java.util.EnumSet;

/** {@code initialize}: agrees on a revision and says what the server can do (MCP 2025-11-25, basic/lifecycle). */
final class Greeting {

    private final JsonCodec json;
    private final ServerSetup setup;

    Greeting(ServerSetup setup) {
        this.json = setup.json();
        this.setup = setup;
    }

    /** A revision that is served is taken as asked, any other is answered with the newest of this era. */
    Agreement agree(Request request) throws InvalidParams {
        var asked = request.params().path("protocolVersion");
        if (!asked.isTextual()) {
            throw new InvalidParams("Invalid params: protocolVersion must be a string");
        }
        var features = EnumSet.noneOf(ClientFeature.class);
        features.addAll(ClientFeatures.read(request.params().path("capabilities")));
        // the extension is not part of this era
        features.remove(ClientFeature.TASKS);
        return new Agreement(
                ProtocolVersion.LEGACY.contains(asked.textValue())
                        ? asked.textValue()
                        : ProtocolVersion.LEGACY.getFirst(),
                features);
    }

    ObjectNode answer(Agreement agreed) {
        var result = json.object().put("protocolVersion", agreed.version());
        result.set("capabilities", setup.capabilities().write(json));
        result.putObject("serverInfo")
                .put("name", setup.info().name())
                .put("title", setup.info().title())
                .put("version", setup.info().version());
        result.put("instructions", setup.introduction().instructions());
        introduce(result);
        return result;
    }

    /** Members that the protocol does not know and the clients of the original server do. */
    private void introduce(ObjectNode result) {
        var examples = setup.introduction().structuredInstructions();
        if (!examples.isEmpty()) {
            result.set("structuredInstructions", json.tree(examples));
        }
        var notes = setup.introduction().notes();
        if (!notes.isEmpty()) {
            result.set("instructionNotes", json.tree(notes));
        }
    }
}
