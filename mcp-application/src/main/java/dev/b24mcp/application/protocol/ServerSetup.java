package dev.b24mcp.application.protocol;

import dev.b24mcp.application.ServerInfo;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.domain.text.Introduction;
import dev.b24mcp.domain.text.Texts;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Supplier;
import javax.crypto.SecretKey;

/**
 * What a server is made with.
 *
 * @param info how it names itself
 * @param capabilities what it tells clients that it can do
 * @param texts what it says
 * @param introduction what it tells about its use when a session opens
 * @param json how it reads and writes
 * @param clock the present moment
 * @param random chance that nobody can guess, asked for when it is needed
 * @param stateKey AES key that seals what clients carry between the rounds of a request; the same for every replica, made when it is needed
 *     first
 * @param limits how much it takes on
 */
public record ServerSetup(
        ServerInfo info,
        Capabilities capabilities,
        Texts texts,
        Introduction introduction,
        JsonCodec json,
        InstantSource clock,
        Supplier<SecureRandom> random,
        Supplier<SecretKey> stateKey,
        ServerLimits limits) {

    /** How long calls may take. */
    public CallTime callTime() {
        return new CallTime(clock, limits.call());
    }
}
