package dev.b24mcp.bootstrap.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.b24mcp.application.Connection;
import dev.b24mcp.application.Connector;
import dev.b24mcp.application.Event;
import dev.b24mcp.domain.call.Progress;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolClientTest {

    @Test
    void readsAllPagesOfTheList() throws Exception {
        var server = server(request -> request.at("/params/cursor").asText().equals("more")
                ? "{\"result\":{\"tools\":[{\"name\":\"two\"}]}}"
                : "{\"result\":{\"tools\":[{\"name\":\"one\"}],\"nextCursor\":\"more\"}}");
        try (var client = new ToolClient(server)) {
            assertThat(client.tools().names()).containsExactly("one", "two");
            assertThat(client.tools().json()).doesNotContain("nextCursor");
        }
    }

    @Test
    void anErrorOfTheProtocolIsAnErrorOfTheCall() throws Exception {
        try (var client = new ToolClient(server(_ -> "{\"error\":{\"code\":-32603,\"message\":\"Incident 5\"}}"))) {
            var answer = client.call("one", CallArguments.of("{}"), Progress.NONE);
            assertThat(answer.isError()).isTrue();
            assertThat(answer.text()).isEqualTo("Incident 5");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"result\":", "[]", ""})
    @Timeout(20)
    void doesNotWaitForAnAnswerThatCannotBeRead(String answer) {
        try (var client = new ToolClient(server(_ -> answer))) {
            assertThatThrownBy(client::tools).hasMessage("the server's answer cannot be read");
        }
    }

    @Test
    void namesTheToolThatWasMeant() throws Exception {
        var tools = new ToolList(Json.written("{\"tools\":[{\"name\":\"getDeals\"},{\"name\":\"getLeads\"}]}")
                .orElseThrow());
        assertThatThrownBy(() -> tools.require("getdeal"))
                .isInstanceOfSatisfying(
                        UnusableOptionException.class,
                        unknown -> assertThat(unknown.explanation())
                                .contains("getDeals, getLeads")
                                .endsWith("getDeals?"));
        assertThatThrownBy(() -> tools.require("xyz"))
                .isInstanceOfSatisfying(
                        UnusableOptionException.class,
                        unknown -> assertThat(unknown.explanation()).doesNotContain("?"));
    }

    /** Answers each request on the spot. */
    private static Connector server(Function<JsonNode, String> answers) {
        return outbox -> new Connection() {
            @Override
            public void receive(byte[] message) {
                outbox.send(Event.of(
                        answers.apply(Json.message(message).orElseThrow()).getBytes(UTF_8)));
            }

            @Override
            public void tooLarge(int limit) {}

            @Override
            public void finish(Duration grace) {}

            @Override
            public void close() {}
        };
    }
}
