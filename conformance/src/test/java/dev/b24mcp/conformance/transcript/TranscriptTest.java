package dev.b24mcp.conformance.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the conversations in {@code transcripts}, one file each, over every transport.
 *
 * <p>{@code >} is what the client says, {@code <} what the server says, as a {@link Pattern}. Lines of {@code <} that follow each
 * other directly may come in any order. {@code #} begins a remark; {@code # connections only} in the first line leaves out HTTP,
 * where the same is done by other means than messages.
 */
class TranscriptTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final Map<String, String> remembered = new HashMap<>();
    private final List<JsonNode> expected = new ArrayList<>();

    static Stream<Arguments> conversations() throws Exception {
        try (var files = Files.walk(TRANSCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream()
                    .flatMap(file -> Arrays.stream(Transport.values())
                            .filter(transport -> isHeldOver(transport, file))
                            .map(transport -> Arguments.of(
                                    Named.of(TRANSCRIPTS.relativize(file).toString(), file), transport)));
        }
    }

    private static boolean isHeldOver(Transport transport, Path file) {
        try (var lines = Files.lines(file)) {
            return transport != Transport.HTTP || !lines.findFirst().orElse("").equals("# connections only");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest(name = "{0} over {1}")
    @MethodSource("conversations")
    void goesAsWrittenDown(Path transcript, Transport transport) throws Exception {
        try (var wire = transport.open(received)) {
            for (var line : Files.readAllLines(transcript)) {
                if (line.startsWith("< ")) {
                    expected.add(JSON.readTree(line.substring(2)));
                } else {
                    hearExpected();
                    if (line.startsWith("> ")) {
                        wire.say(filledIn(line.substring(2)));
                    } else {
                        assertThat(line).matches("(#.*)?");
                    }
                }
            }
            hearExpected();
        }
        assertThat(received).as("nothing else was said").isEmpty();
    }

    private String filledIn(String message) {
        var text = message;
        for (var entry : remembered.entrySet()) {
            text = text.replace(entry.getKey(), entry.getValue());
        }
        return text;
    }

    private void hearExpected() throws Exception {
        while (!expected.isEmpty()) {
            var text = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(text).as("still awaited: %s", expected).isNotNull();
            var message = JSON.readTree(text);
            var match = expected.stream()
                    .filter(wanted -> Pattern.matches(wanted, message, remembered))
                    .findFirst();
            assertThat(match).as("%n%s%n is none of%n%s", message, expected).isPresent();
            expected.remove(match.get());
        }
    }
}
