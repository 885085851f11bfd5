package dev.b24mcp.application.protocol.stateless;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The value of a header that repeats a part of the body. What a header cannot carry comes as
 * {@code =?base64?...?=} (MCP 2026-07-28, basic/transports, "Encoding header values").
 */
final class HeaderValue {

    private static final String OPENING = "=?base64?";
    private static final String CLOSING = "?=";

    private HeaderValue() {}

    /** The text that the header stands for; empty when it stands for none. */
    static Optional<String> decode(String header) {
        var value = header.strip();
        if (!value.chars().allMatch(octet -> octet >= 0x20 && octet <= 0x7E)) {
            return Optional.empty();
        }
        var isEncoded = value.startsWith(OPENING)
                && value.endsWith(CLOSING)
                && value.length() >= OPENING.length() + CLOSING.length();
        return isEncoded
                ? decodeBase64(value.substring(OPENING.length(), value.length() - CLOSING.length()))
                : Optional.of(value);
    }

    private static Optional<String> decodeBase64(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            // the decoder is lenient about padding
            if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return Optional.empty();
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
