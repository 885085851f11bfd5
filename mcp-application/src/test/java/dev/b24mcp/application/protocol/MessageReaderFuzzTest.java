package dev.b24mcp.application.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.b24mcp.application.protocol.JsonRpcMessage.Batch;
import dev.b24mcp.application.protocol.JsonRpcMessage.Invalid;
import dev.b24mcp.application.protocol.JsonRpcMessage.Notification;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.JsonRpcMessage.Response;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MessageReaderFuzzTest {

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"jsonrpc\"",
            "\"2.0\"",
            "2.0",
            "\"id\"",
            "1",
            "-0",
            "1e400",
            "1e-999999999999",
            "99999999999999999999",
            "null",
            "true",
            "\"method\"",
            "\"ping\"",
            "\"params\"",
            "{}",
            "[]",
            "\"result\"",
            "\"error\"",
            "\"_meta\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"é\"",
            " ",
            "\n");

    private final MessageReader reader = new MessageReader(TestSetup.JSON);
    private final MessageWriter writer = new MessageWriter(TestSetup.JSON);

    @Property(tries = 4_000, seed = "1")
    void makesSomethingOfAnyBytes(@ForAll byte[] bytes) {
        assertThatCode(() -> answerable(bytes)).doesNotThrowAnyException();
    }

    @Property(tries = 10_000, seed = "2")
    void makesSomethingOfWhatLooksLikeJson(@ForAll("shuffled") String text) {
        assertThatCode(() -> answerable(text.getBytes(UTF_8))).doesNotThrowAnyException();
    }

    @Property(tries = 10_000, seed = "3")
    void makesSomethingOfMembersWithAnyValues(@ForAll("envelopes") String text) {
        assertThatCode(() -> answerable(text.getBytes(UTF_8))).doesNotThrowAnyException();
    }

    @Property(tries = 4_000, seed = "4")
    void classifiesTheSameAgain(@ForAll("envelopes") String text, @ForAll("headers") String header) {
        var message = reader.read(text.getBytes(UTF_8));
        var first = EraClassifier.classify(message, Optional.of(header));

        assertThat(EraClassifier.classify(message, Optional.of(header))).isEqualTo(first);
        assertThat(reader.read(text.getBytes(UTF_8))).isEqualTo(message);
    }

    /** Whatever is read can be answered with its id. */
    private void answerable(byte[] bytes) {
        var message = reader.read(bytes);
        var id = switch (message) {
            case Request request -> request.id();
            case Invalid invalid -> invalid.id();
            case Notification _, Response _, Batch _ -> null;
        };
        var answer = writer.error(id, RpcError.of(RpcErrorCode.INVALID_REQUEST, "no"));
        assertThat(reader.read(answer)).isInstanceOf(Response.class);
    }

    @Provide
    Arbitrary<String> shuffled() {
        return Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> envelopes() {
        return Arbitraries.of(PIECES)
                .list()
                .ofSize(5)
                .map(values -> "{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":%s,\"params\":%s,\"x\":%s,\"error\":%s}"
                        .formatted(values.toArray()));
    }

    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.of(
                "2026-07-28", "2025-11-25", "2099-01-01", "", "v1", "2026-07-28,2026-07-28", "９９９９-01-01");
    }
}
