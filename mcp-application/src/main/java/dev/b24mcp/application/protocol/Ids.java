package dev.b24mcp.application.protocol;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Unguessable names: 128 bits of chance in hexadecimal. Safe for use by many threads at once. */
public final class Ids implements Supplier<String> {

    private final Supplier<SecureRandom> random;

    /** Names by a source that is asked for when the first one is needed. */
    public Ids(Supplier<SecureRandom> random) {
        this.random = random;
    }

    @Override
    public String get() {
        var bytes = new byte[16];
        random.get().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
