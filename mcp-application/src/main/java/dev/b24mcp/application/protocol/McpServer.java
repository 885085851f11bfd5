package dev.b24mcp.application.protocol;

import dev.b24mcp.application.Conversation;
import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.TransportFacts;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.Classification.Legacy;
import dev.b24mcp.application.protocol.Classification.Refused;

/** The way of a message: read it, classify it once, let the engine of its era answer. */
public final class McpServer implements McpEndpoint {

    private final MessageReader reader;
    private final MessageWriter writer;
    private final Engine legacy;

    public McpServer(JsonCodec json, Engine legacy) {
        this.reader = new MessageReader(json);
        this.writer = new MessageWriter(json);
        this.legacy = legacy;
    }

    @Override
    public Conversation open(TransportFacts facts) {
        return new Conversation() {
            @Override
            public Exchange read(byte[] message) {
                return understand(message, facts);
            }

            @Override
            public Reply tooLarge(int limit) {
                return Reply.tooLarge(writer.error(RpcError.of(
                        RpcErrorCode.INVALID_REQUEST, "Message too large: at most " + limit + " bytes are accepted")));
            }
        };
    }

    private Exchange understand(byte[] bytes, TransportFacts facts) {
        JsonRpcMessage message;
        try {
            message = reader.read(bytes);
        } catch (InvalidMessageException invalid) {
            return () -> Reply.refused(writer.error(invalid.id(), invalid.error()));
        }
        return switch (EraClassifier.classify(message, facts)) {
            case Legacy _ -> () -> answer(legacy, message);
            case Refused refused -> () -> Reply.refused(writer.error(message.id(), refused.error()));
        };
    }

    private Reply answer(Engine engine, JsonRpcMessage message) {
        return switch (message) {
            case JsonRpcMessage.Request request ->
                Reply.answered(
                        switch (engine.answer(request)) {
                            case Engine.Result(var result) -> writer.result(request.id(), result);
                            case Engine.Failure(var error) -> writer.error(request.id(), error);
                        });
            case JsonRpcMessage.Notification _, JsonRpcMessage.Response _ -> Reply.accepted();
        };
    }
}
