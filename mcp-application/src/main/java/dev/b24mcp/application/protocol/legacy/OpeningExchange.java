package dev.b24mcp.application.protocol.legacy;

import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.MessageWriter;
import dev.b24mcp.application.protocol.MethodException.InvalidParams;
import dev.b24mcp.application.protocol.RpcError;
import dev.b24mcp.application.protocol.RpcErrorCode;
import java.util.Optional;

/** {@code initialize} over a transport that has sessions: it opens one. */
record OpeningExchange(Sessions sessions, Greeting greeting, MessageWriter writer, Request request, String caller)
        implements Exchange {

    @Override
    public Reply answer(Outbox outbox) {
        try {
            var agreed = greeting.agree(request);
            var message = writer.result(request.id(), greeting.answer(agreed));
            var session = sessions.open(caller, agreed);
            return new Reply(Reply.Kind.ANSWERED, Optional.of(message), Optional.of(session.id()));
        } catch (InvalidParams invalid) {
            return Reply.answered(
                    writer.error(request.id(), RpcError.of(RpcErrorCode.INVALID_PARAMS, invalid.explanation())));
        }
    }

    @Override
    public void abandon() {
        // over in a moment
    }
}
