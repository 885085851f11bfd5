package dev.b24mcp.bootstrap.e2e.promise;

import static dev.b24mcp.bootstrap.e2e.promise.RawClient.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.bootstrap.e2e.ScriptedPortal;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The operator's deadline is one for the whole call. */
@Timeout(60)
class DeadlineTest {

    private static final Map<String, String> ANSWERS = Map.of(
            "crm.lead.fields", "{'SOURCE_ID':{'type':'crm_status','statusType':'SOURCE','title':'Source'}}",
            "crm.lead.list", "[{'ID':'1'}]");

    /** A dictionary that does not come is done without, if there is time for the rest. */
    @Test
    void aRequestThatGetsNoAnswerLeavesNoTimeForTheOthers() throws Exception {
        var released = new CountDownLatch(1);
        try (var portal = new ScriptedPortal(ANSWERS, method -> hold(method, released));
                var program = HttpProgram.before(portal.address(), Map.of("BITRIX_DEADLINE_SECONDS", "1"));
                var client = program.connect()
                        .send(post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                                + "{\"name\":\"getLeads\",\"arguments\":{\"filter\":{\"SOURCE_ID\":\"WEB\"}}}}"))) {
            assertThat(client.until("\"isError\":")).contains("TIMEOUT");
            assertThat(client.until("}")).startsWith("true");
        } finally {
            released.countDown();
        }
    }

    private static void hold(String method, CountDownLatch released) {
        if (method.equals("crm.status.list")) {
            try {
                released.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
