package dev.b24mcp.adapter.bitrix24.access.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.b24mcp.adapter.bitrix24.access.Secret;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenStoreException.Problem;
import java.io.IOException;
import java.util.LinkedHashMap;

/** Tokens as a JSON document. */
final class TokenDocument {

    private static final int VERSION = 1;

    private static final ObjectMapper JSON = JsonMapper.builder()
            // what a parser says of a place in the text could quote a token
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private TokenDocument() {}

    static byte[] write(Tokens tokens) {
        var document = new LinkedHashMap<String, Object>();
        document.put("version", VERSION);
        document.put("portal", tokens.portal());
        document.put("member_id", tokens.memberId());
        document.put("server_endpoint", tokens.server());
        document.put("access_token", tokens.access().reveal());
        document.put("refresh_token", tokens.refresh().reveal());
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain texts", impossible);
        }
    }

    static Tokens read(byte[] content) throws TokenStoreException {
        try {
            var document = JSON.readTree(content);
            if (document.path("version").asInt() != VERSION) {
                throw new TokenStoreException(Problem.BROKEN);
            }
            return new Tokens(
                    new Secret(text(document, "access_token")),
                    new Secret(text(document, "refresh_token")),
                    text(document, "portal"),
                    text(document, "member_id"),
                    document.path("server_endpoint").asText());
        } catch (IOException _) {
            throw new TokenStoreException(Problem.BROKEN);
        }
    }

    private static String text(JsonNode document, String name) throws TokenStoreException {
        var text = document.path(name).textValue();
        if (text == null || text.isBlank()) {
            throw new TokenStoreException(Problem.BROKEN);
        }
        return text;
    }
}
