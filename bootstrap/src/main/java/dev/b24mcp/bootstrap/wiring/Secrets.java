package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Chance that nobody can guess, and what is made of it. */
public final class Secrets {

    public static final SecureRandom RANDOM = new SecureRandom();

    private static final int SHORTEST_KEY = 32;
    private static final String CIPHER = "AES";

    private Secrets() {}

    /** The key that the operator set, the same for all replicas; without one, a key of this process. */
    static SecretKey stateKey(Settings settings) {
        var text = settings.optional(SettingKey.SERVER_STATE_KEY);
        if (text.isEmpty()) {
            var bytes = new byte[32];
            RANDOM.nextBytes(bytes);
            return new SecretKeySpec(bytes, CIPHER);
        }
        if (text.length() < SHORTEST_KEY) {
            throw SettingsException.unusable(SettingKey.SERVER_STATE_KEY);
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(digest, CIPHER);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
