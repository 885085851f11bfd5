package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.application.lazy.Lazy;
import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Chance that nobody can guess, and what is made of it. Not before it is needed: the JDK looks long for its source. */
public final class Secrets {

    private static final Lazy<SecureRandom> RANDOM = new Lazy<>(SecureRandom::new);
    private static final int SHORTEST_KEY = 32;
    private static final String CIPHER = "AES";

    private Secrets() {}

    /** The same for the whole process. */
    public static SecureRandom random() {
        return RANDOM.get();
    }

    /** Does beforehand what the first secret would do: for a thread that has time. */
    public static void rehearse() {
        random().nextInt();
    }

    /** The key that the operator set, the same for all replicas; without one, a key of this process. */
    static Supplier<SecretKey> stateKey(Settings settings) {
        var text = settings.optional(SettingKey.SERVER_STATE_KEY);
        if (!text.isEmpty() && text.length() < SHORTEST_KEY) {
            throw settings.unusable(SettingKey.SERVER_STATE_KEY);
        }
        return new Lazy<>(() -> new SecretKeySpec(text.isEmpty() ? chance() : digest(text), CIPHER));
    }

    private static byte[] chance() {
        var bytes = new byte[32];
        random().nextBytes(bytes);
        return bytes;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
