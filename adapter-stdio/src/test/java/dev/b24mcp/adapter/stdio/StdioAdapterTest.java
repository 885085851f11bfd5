package dev.b24mcp.adapter.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.Conversation;
import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.Reply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StdioAdapterTest {

    private static final StdioLimits LIMITS = new StdioLimits(100, 8);

    private final CountDownLatch released = new CountDownLatch(1);

    @Test
    void answersEachLineWithALine() throws IOException {
        assertThat(serve("one\ntwo\nтри\n")).containsExactlyInAnyOrder("one", "two", "три");
    }

    @Test
    void takesALastLineWithoutAnEnd() throws IOException {
        assertThat(serve("one\ntwo")).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void passesOverBlankLinesAndCarriageReturns() throws IOException {
        assertThat(serve("\n\r\n  \none\r\n\n")).containsExactly("one\r");
    }

    @Test
    void saysNothingToANotification() throws IOException {
        assertThat(serve("quiet\none\n")).containsExactly("one");
    }

    @Test
    void goesOnAfterALineThatIsTooLong() throws IOException {
        assertThat(serve("x".repeat(101) + "\n" + "y".repeat(100) + "\n" + "z".repeat(5_000_000)))
                .containsExactlyInAnyOrder("at most 100", "y".repeat(100), "at most 100");
    }

    @Test
    void aSlowCallHoldsUpNoOther() throws IOException {
        // "slow" is answered only after "release", which comes behind it
        assertThat(serve("slow\nrelease\n")).containsExactlyInAnyOrder("slow", "release");
    }

    @Test
    void writesEveryAnswerWhole() throws IOException {
        var lines =
                IntStream.range(0, 2_000).mapToObj(number -> "line-" + number).toList();
        assertThat(serve(String.join("\n", lines))).containsExactlyInAnyOrderElementsOf(lines);
    }

    @Test
    void survivesAClientThatNoLongerReads() throws IOException {
        var gone = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("broken pipe");
            }
        };
        new StdioAdapter(echo(), LIMITS).serve(new ByteArrayInputStream("one\ntwo\n".getBytes(UTF_8)), gone);
    }

    private List<String> serve(String input) throws IOException {
        var output = new ByteArrayOutputStream();
        new StdioAdapter(echo(), LIMITS).serve(new ByteArrayInputStream(input.getBytes(UTF_8)), output);
        var text = output.toString(UTF_8);
        assertThat(text).endsWith("\n");
        return List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    private McpEndpoint echo() {
        return _ -> new Conversation() {
            @Override
            public Exchange read(byte[] message) {
                return () -> answer(message);
            }

            @Override
            public Reply tooLarge(int limit) {
                return Reply.tooLarge(("at most " + limit).getBytes(UTF_8));
            }
        };
    }

    private Reply answer(byte[] message) {
        switch (new String(message, UTF_8)) {
            case "quiet" -> {
                return Reply.accepted();
            }
            case "slow" -> waitForRelease();
            case "release" -> released.countDown();
            default -> {}
        }
        return Reply.answered(message);
    }

    private void waitForRelease() {
        try {
            assertThat(released.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
