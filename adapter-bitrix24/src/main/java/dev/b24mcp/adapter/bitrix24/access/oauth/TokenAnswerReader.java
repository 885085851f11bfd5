package dev.b24mcp.adapter.bitrix24.access.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.b24mcp.adapter.bitrix24.access.Secret;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenAnswer.Granted;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenAnswer.Refused;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenAnswer.Silence;
import java.io.IOException;
import java.util.regex.Pattern;

/** Understands the authorization server. The key {@code error} decides: refusals come with HTTP 200, too. */
final class TokenAnswerReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("[!-~]{8,1000}");
    private static final Pattern MEMBER = Pattern.compile("\\w{1,64}");

    private TokenAnswerReader() {}

    static TokenAnswer read(int status, byte[] body) {
        JsonNode answer;
        try {
            answer = JSON.readTree(body);
        } catch (IOException _) {
            return noAnswer(status);
        }
        if (answer == null || !answer.isObject()) {
            return noAnswer(status);
        }
        if (answer.has("error")) {
            return new Refused(text(answer, "error"), text(answer, "error_description"));
        }
        return isUsable(answer)
                ? new Granted(
                        new Secret(text(answer, "access_token")),
                        new Secret(text(answer, "refresh_token")),
                        text(answer, "member_id"),
                        text(answer, "client_endpoint"),
                        text(answer, "server_endpoint"))
                : noAnswer(status);
    }

    private static boolean isUsable(JsonNode answer) {
        return TOKEN.matcher(text(answer, "access_token")).matches()
                && TOKEN.matcher(text(answer, "refresh_token")).matches()
                && MEMBER.matcher(text(answer, "member_id")).matches();
    }

    private static Silence noAnswer(int status) {
        return new Silence(status == 200 ? "OAUTH_BROKEN_ANSWER" : "OAUTH_HTTP_" + status);
    }

    private static String text(JsonNode answer, String name) {
        return answer.path(name).asText();
    }
}
