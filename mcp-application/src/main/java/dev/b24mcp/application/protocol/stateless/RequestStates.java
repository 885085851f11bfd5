package dev.b24mcp.application.protocol.stateless;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.MalformedJsonException;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals what a request has to remember between its rounds, so that the client carries it without reading or changing it (MCP
 * 2026-07-28, basic, "Multi round-trip requests").
 *
 * <p>AES-GCM; bound to the caller, the method and the parameters, and valid for a while. Any replica with the same key opens it.
 */
final class RequestStates {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 64 * 1024;
    private static final Duration VALID = Duration.ofMinutes(30);
    private static final List<String> ROUND_TRIP_PARAMETERS = List.of("_meta", "inputResponses", "requestState");

    private final JsonCodec json;
    private final Supplier<SecretKey> key;
    private final Supplier<SecureRandom> random;
    private final InstantSource clock;

    RequestStates(JsonCodec json, Supplier<SecretKey> key, Supplier<SecureRandom> random, InstantSource clock) {
        this.json = json;
        this.key = key;
        this.random = random;
        this.clock = clock;
    }

    String seal(ObjectNode state, Request request, String caller) {
        var nonce = new byte[NONCE_BYTES];
        random.get().nextBytes(nonce);
        var payload = json.object().put("until", clock.instant().plus(VALID).getEpochSecond());
        payload.set("state", state);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, request, caller).doFinal(json.write(payload));
            if (sealed.length > LONGEST) {
                throw new IllegalStateException(
                        "a state of " + sealed.length + " bytes is too much for a client to carry");
            }
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the key for request states is unusable", impossible);
        }
    }

    /** What was sealed for the same request; empty when it was not, has been tampered with or is too old. */
    Optional<ObjectNode> open(String sealed, Request request, String caller) {
        if (sealed.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(sealed);
            var isCanonical = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(bytes)
                    .equals(sealed);
            if (!isCanonical || bytes.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            var plain = cipher(Cipher.DECRYPT_MODE, nonce, request, caller)
                    .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            var payload = json.read(plain);
            return payload.path("until").asLong() >= clock.instant().getEpochSecond()
                            && payload.path("state") instanceof ObjectNode state
                    ? Optional.of(state)
                    : Optional.empty();
        } catch (IllegalArgumentException | GeneralSecurityException | MalformedJsonException _) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, Request request, String caller) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.get(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(caller.getBytes(StandardCharsets.UTF_8));
        cipher.updateAAD(new byte[] {0});
        cipher.updateAAD(request.method().getBytes(StandardCharsets.UTF_8));
        cipher.updateAAD(new byte[] {0});
        cipher.updateAAD(json.canonical(request.params().deepCopy().without(ROUND_TRIP_PARAMETERS)));
        return cipher;
    }
}
