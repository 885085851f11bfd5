package dev.b24mcp.adapter.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.b24mcp.application.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StdioAdapterTest {

    private static final StdioLimits LIMITS = new StdioLimits(100, Duration.ofSeconds(3));

    private final Echo echo = new Echo();

    @Test
    void handsEachLineOverInItsOrder() throws IOException {
        assertThat(serve("one\ntwo\nтри\n")).containsExactly("one", "two", "три", "last");
    }

    @Test
    void takesALastLineWithoutAnEnd() throws IOException {
        assertThat(serve("one\ntwo")).containsExactly("one", "two", "last");
    }

    @Test
    void passesOverBlankLinesAndKeepsCarriageReturns() throws IOException {
        assertThat(serve("\n\r\n  \none\r\n\n")).containsExactly("one\r", "last");
    }

    @Test
    void writesNothingWhereNothingIsSaid() throws IOException {
        assertThat(serve("quiet\npriming\none\n")).containsExactly("one", "last");
    }

    @Test
    void goesOnAfterALineThatIsTooLong() throws IOException {
        assertThat(serve("x".repeat(101) + "\n" + "y".repeat(100) + "\n" + "z".repeat(5_000_000)))
                .containsExactly("at most 100", "y".repeat(100), "at most 100", "last");
    }

    @Test
    void readsLinesThatArriveInPieces() throws IOException {
        var dripping = new ByteArrayInputStream("one\ntwo\n".getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, 1);
            }
        };
        assertThat(serve(dripping)).containsExactly("one", "two", "last");
    }

    @Test
    void finishesWithinTheGraceAndClosesWhenTheInputEnds() throws IOException {
        serve("one\n");
        assertThat(echo.endings).containsExactly("finished within PT3S", "closed");
    }

    @Test
    void closesWhenTheInputFails() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> serve(broken)).isInstanceOf(IOException.class);
        assertThat(echo.endings).containsExactly("closed");
    }

    @Test
    void givesUpOnAClientThatNoLongerReads() throws IOException {
        var gone = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("broken pipe");
            }
        };
        new StdioAdapter(echo, LIMITS).serve(new ByteArrayInputStream("one\ntwo\n".getBytes(UTF_8)), gone);
        assertThat(echo.endings).containsExactly("closed");
    }

    @Test
    void writesEveryMessageWholeWhoeverSendsIt() {
        var output = new ByteArrayOutputStream();
        var outbox = new LineOutbox(output);
        var lines =
                IntStream.range(0, 2_000).mapToObj(number -> "line-" + number).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            lines.forEach(line -> threads.execute(() -> outbox.send(Event.of(line.getBytes(UTF_8)))));
        }
        assertThat(output.toString(UTF_8).lines()).containsExactlyInAnyOrderElementsOf(lines);
    }

    private List<String> serve(String input) throws IOException {
        return serve(new ByteArrayInputStream(input.getBytes(UTF_8)));
    }

    private List<String> serve(InputStream input) throws IOException {
        var output = new ByteArrayOutputStream();
        new StdioAdapter(echo, LIMITS).serve(input, output);
        var text = output.toString(UTF_8);
        assertThat(text).endsWith("\n");
        return List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }
}
