package dev.b24mcp.bootstrap.e2e.promise;

import static dev.b24mcp.bootstrap.e2e.promise.RawClient.PING;
import static dev.b24mcp.bootstrap.e2e.promise.RawClient.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerDateTest {

    private static final String IN_GREENWICH = "(?is).*\r\ndate: \\w{3}, \\d\\d \\w{3} \\d{4} [\\d:]{8} GMT\r\n.*";

    @Test
    void isInGreenwichTimeWhereverTheMachineStands() throws Exception {
        try (var program = HttpProgram.start(Map.of("TZ", "Asia/Tokyo"))) {
            for (var request : List.of(post(PING), "GET /nowhere HTTP/1.1\r\n\r\n", "nonsense\r\n\r\n")) {
                try (var client = program.connect().send(request)) {
                    assertThat(client.head()).as(request).matches(IN_GREENWICH);
                }
            }
        }
    }
}
