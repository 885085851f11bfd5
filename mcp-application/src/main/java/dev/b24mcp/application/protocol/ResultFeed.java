package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import java.util.function.Consumer;

/**
 * Tells listeners which results the same caller's requests got elsewhere. They are notifications and never responses: two
 * connections may use one id for different requests.
 */
public final class ResultFeed {

    private final MessageWriter writer;
    private final JsonCodec json;
    private final Broadcast<Overheard> broadcast = new Broadcast<>();

    public ResultFeed(JsonCodec json) {
        this.json = json;
        this.writer = new MessageWriter(json);
    }

    /** Whether anybody would hear. */
    public boolean isHeard() {
        return broadcast.hasListeners();
    }

    /** Tells of a result that a request of the caller's got. */
    public void tell(String caller, String method, ObjectNode result) {
        if (isHeard()) {
            var params = json.object();
            params.set("result", result);
            broadcast.publish(new Overheard(caller, writer.notification(method, params)));
        }
    }

    /** Listens to what one caller's requests get, until the result is closed. */
    public Broadcast.Subscription listen(String caller, Consumer<byte[]> listener) {
        return broadcast.listen(overheard -> {
            if (overheard.caller().equals(caller)) {
                listener.accept(overheard.message());
            }
        });
    }

    @SuppressWarnings("ArrayRecordComponent") // handed over once and written out; never compared
    private record Overheard(String caller, byte[] message) {}
}
