package dev.b24mcp.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.Reply;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainRouteTest extends HttpContract {

    @ParameterizedTest
    @CsvSource({"/mcp/index, index", "/mcp, handshake", "/readyz, yes", "/healthz, '{\"status\":\"ok\"}'"})
    void answersWhoeverOnlyGets(String path, String body) throws Exception {
        var response = send(request(path).GET());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(body);
        assertThat(header(response, "Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWERED, 200",
        "REFUSED, 400",
        "NOT_FOUND, 404",
        "UNPROCESSABLE, 422",
        "FAULT, 500",
        "UPSTREAM_FAILED, 502",
        "NOT_READY, 503"
    })
    void putsTheEndIntoAStatus(Reply.Kind kind, int status) throws Exception {
        plain.reply = Reply.of(kind, "{}".getBytes(UTF_8));
        assertThat(send(query("{}")).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /healthz, 'GET, OPTIONS'",
        "POST, /mcp/index, 'GET, OPTIONS'",
        "GET, /mcp/tool/call, 'POST, OPTIONS'",
        "DELETE, /mcp/resource/query, 'POST, OPTIONS'"
    })
    void saysWhichMethodsAPathHas(String method, String path, String allowed) throws Exception {
        var response = send(request(path).method(method, BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "Allow")).isEqualTo(allowed);
    }

    @Test
    void takesJsonWithinTheLimit() throws Exception {
        assertThat(send(request("/mcp/tool/call").POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(415);
        var tooLarge = send(query("x".repeat(BODY_LIMIT + 1)));
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("\"type\":\"too_large\"");
    }

    private HttpRequest.Builder query(String body) {
        return request("/mcp/resource/query")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }
}
