package dev.b24mcp.application.protocol.legacy;

import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.MessageBudget;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.protocol.Dialogue;
import dev.b24mcp.application.protocol.JsonRpcMessage;
import dev.b24mcp.application.protocol.JsonRpcMessage.Batch;
import dev.b24mcp.application.protocol.JsonRpcMessage.Invalid;
import dev.b24mcp.application.protocol.JsonRpcMessage.Notification;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.JsonRpcMessage.Response;
import dev.b24mcp.application.protocol.MessageWriter;
import dev.b24mcp.application.protocol.Settled;

/** A client with a connection of its own, which is its session. */
record LegacyDialogue(LegacyService service, MessageWriter writer, Peer peer, MessageBudget answers)
        implements Dialogue {

    @Override
    public Exchange next(JsonRpcMessage message) {
        // what follows on the connection must find it agreed
        return message instanceof Request request && request.method().equals("initialize")
                ? new Settled(Reply.answered(service.greet(peer, request)))
                : other(message);
    }

    private Exchange other(JsonRpcMessage message) {
        return switch (message) {
            case Notification notification -> {
                service.heed(peer, notification);
                yield new Settled(Reply.accepted());
            }
            case Response response -> {
                peer.questions().answer(response);
                yield new Settled(Reply.accepted());
            }
            case Request _, Batch _, Invalid _ -> new PeerExchange(service, writer, peer, message, answers.share());
        };
    }

    @Override
    public void close() {
        peer.close();
    }
}
