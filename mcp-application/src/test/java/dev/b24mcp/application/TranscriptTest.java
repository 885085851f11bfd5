package dev.b24mcp.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.b24mcp.domain.crm.CrmFailure.RateLimited;
import dev.b24mcp.domain.testkit.FakeCrm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Replays conversations. A transcript is lines: {@code #} a remark, {@code ! header: value} a protocol header of the next
 * message, {@code !crm busy} a CRM that refuses from here on, {@code >} what a client says, {@code <} what the server must
 * answer as JSON in which {@code "*"} stands for any text; {@code < KIND} where there is no message.
 */
class TranscriptTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FakeCrm crm = new FakeCrm(5);
    private final McpEndpoint server = TestServer.around(crm);
    private Map<String, String> headers = Map.of();
    private Reply reply = Reply.accepted();

    static Stream<Path> transcripts() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/transcripts"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void answersAsTheTranscriptSays(Path transcript) throws IOException {
        for (var line : Files.readAllLines(transcript)) {
            if (line.startsWith("> ")) {
                reply = TestServer.answer(server, headers, line.substring(2).getBytes(UTF_8));
                headers = Map.of();
            } else if (line.startsWith("< ")) {
                expect(line.substring(2));
            } else if (line.equals("!crm busy")) {
                crm.failWith(new RateLimited("SLOW_DOWN", "", Optional.of(Duration.ofSeconds(7))));
            } else if (line.startsWith("! ")) {
                var colon = line.indexOf(": ");
                headers = new HashMap<>(headers);
                headers.put(line.substring(2, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
            } else {
                assertThat(line).matches("(#.*)?");
            }
        }
    }

    private void expect(String expected) throws IOException {
        var kind = expected.replaceFirst(" .*", "");
        assertThat(reply.kind().name()).as(expected).isEqualTo(kind);
        if (expected.equals(kind)) {
            assertThat(reply.message()).isEmpty();
        } else {
            var actual = JSON.readTree(reply.message().orElseThrow());
            var wanted = JSON.readTree(expected.substring(kind.length() + 1));
            assertThat(matches(wanted, actual)).as("%n%s%n%s", wanted, actual).isTrue();
        }
    }

    private static boolean matches(JsonNode wanted, JsonNode actual) {
        if (wanted.isTextual() && wanted.textValue().equals("*")) {
            return actual.isTextual();
        }
        if (wanted.isObject() && actual.isObject()) {
            return wanted.size() == actual.size()
                    && wanted.propertyStream()
                            .allMatch(member -> matches(member.getValue(), actual.path(member.getKey())));
        }
        if (wanted.isArray() && actual.isArray() && wanted.size() == actual.size()) {
            for (var index = 0; index < wanted.size(); index++) {
                if (!matches(wanted.get(index), actual.get(index))) {
                    return false;
                }
            }
            return true;
        }
        return wanted.equals(actual);
    }
}
