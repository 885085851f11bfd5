package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RequestFormatsTest {
    private static final TestPortal PORTAL = TestPortal.start();

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    @Test
    void jsonFormAndQueryAskTheSame() {
        var json = PORTAL.call("crm.deal.list", "{'filter':{'>ID':177},'select':['ID']}");
        var form = PORTAL.form("crm.deal.list", "filter%5B%3EID%5D=177&select%5B%5D=ID");
        var query = PORTAL.get(PORTAL.webhook("crm.deal.list") + "?filter%5B%3EID%5D=177&select%5B%5D=ID");
        assertThat(json.result()).hasSize(3);
        assertThat(form.result()).isEqualTo(json.result());
        assertThat(query.result()).isEqualTo(json.result());
    }

    @Test
    void queryAndBodyAreMergedAndTheBodyWins() {
        var url = PORTAL.webhook("crm.deal.list") + "?select%5B%5D=ID&start=100";
        var reply = PORTAL.post(url, "application/json", "{\"start\":150}");
        assertThat(TestPortal.texts(reply.result(), "ID")).first().isEqualTo("151");
        assertThat(reply.result().get(0)).hasSize(1);
    }

    @Test
    void unescapedBracketsInTheAddressAreAccepted() throws IOException {
        var path = "/rest/" + PORTAL.portal().webhookToken() + "/crm.deal.list?filter[>ID]=178&select[]=ID";
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("[{\"ID\":\"179\"},{\"ID\":\"180\"}]");
    }

    @Test
    void brokenJsonIsAPortalError() {
        var reply = PORTAL.call("crm.deal.list", "{'filter':");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isEqualTo("INVALID_REQUEST");
        assertThat(reply.body().toString()).doesNotContain("jackson", "Exception");
    }

    @Test
    void aBodyOverFourMebibytesIsRefused() throws IOException {
        var path = "/rest/" + PORTAL.portal().webhookToken() + "/crm.deal.list";
        assertThat(raw("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5000000\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void cyrillicSurvivesBothWays() {
        var title =
                PORTAL.call("crm.deal.get", "{'id':1}").result().path("TITLE").asText();
        assertThat(title).containsPattern("[а-яё]");
        var found = PORTAL.call("crm.deal.list", "{'filter':{'TITLE':'" + title + "'},'select':['ID']}");
        assertThat(TestPortal.texts(found.result(), "ID")).contains("1").hasSizeLessThan(20);
    }

    /** What java.net.http refuses to send. */
    private static String raw(String request) throws IOException {
        try (var socket = new Socket(
                        InetAddress.getLoopbackAddress(), PORTAL.portal().port());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            socket.setSoTimeout(10_000);
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            var answer = new byte[8_192];
            int length = in.read(answer);
            var text = new StringBuilder(new String(answer, 0, Math.max(0, length), StandardCharsets.UTF_8));
            // head and body may come apart
            if (text.toString().startsWith("HTTP/1.1 200") && text.toString().endsWith("\r\n\r\n")) {
                length = in.read(answer);
                text.append(new String(answer, 0, Math.max(0, length), StandardCharsets.UTF_8));
            }
            return text.toString();
        }
    }
}
