package dev.b24mcp.application.plain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.MessageBudget.Share;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.Incidents;
import dev.b24mcp.application.protocol.NoRoom;
import dev.b24mcp.application.protocol.ResultFeed;
import dev.b24mcp.application.protocol.RunningCall;
import dev.b24mcp.application.protocol.Sender;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One request from its body to its answer. Whoever hangs up calls it off. */
final class PlainExchange implements Exchange {

    private final PlainMethod method;
    private final Params params;
    private final Sender sender;
    private final JsonCodec json;
    private final ResultFeed feed;
    private final Incidents incidents;
    private final Share room;
    private final RunningCall call = new RunningCall();

    PlainExchange(
            PlainMethod method,
            Params params,
            Sender sender,
            JsonCodec json,
            ResultFeed feed,
            Incidents incidents,
            Share room) {
        this.method = method;
        this.params = params;
        this.sender = sender;
        this.json = json;
        this.feed = feed;
        this.incidents = incidents;
        this.room = room;
    }

    @Override
    public Reply answer(Outbox outbox) {
        return call.run(this::serve, Reply::streamed);
    }

    private Reply serve() {
        try {
            var result = method.call(params.read(), sender);
            feed.tell(sender.caller(), method.name(), result);
            return fitting(json.write(result));
        } catch (PlainException refused) {
            return Reply.of(
                    refused.kind(), detail(refused.type(), refused.explanation(), refused.field(), refused.details()));
        } catch (RuntimeException fault) {
            var error = incidents.note(method.name(), fault);
            return Reply.of(
                    Reply.Kind.FAULT, detail("internal_error", error.message(), Optional.empty(), error.data()));
        }
    }

    private Reply fitting(byte[] answer) {
        if (room.takes(answer)) {
            return Reply.answered(answer);
        }
        var none = NoRoom.of(answer, room);
        var error = none.error();
        return Reply.of(
                none.kind(),
                detail(none.name().toLowerCase(Locale.ROOT), error.message(), Optional.empty(), error.data()));
    }

    private byte[] detail(String type, String message, Optional<String> field, Map<String, Object> more) {
        var node = json.object();
        var detail = node.putObject("detail").put("type", type).put("message", message);
        field.ifPresent(name -> detail.put("field", name));
        more.forEach((name, value) -> detail.set(name, json.tree(value)));
        return json.write(node);
    }

    @Override
    public void abandon() {
        call.cancel();
    }

    @Override
    public void close() {
        room.close();
    }

    /** The parameters of the method, read when they are needed. */
    @FunctionalInterface
    interface Params {
        ObjectNode read() throws PlainException;
    }
}
