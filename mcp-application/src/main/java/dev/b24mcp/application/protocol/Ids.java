package dev.b24mcp.application.protocol;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Unguessable names: 128 bits of chance in hexadecimal. Safe for use by many threads at once. */
public final class Ids implements Supplier<String> {

    private final SecureRandom random;

    public Ids(SecureRandom random) {
        this.random = random;
    }

    @Override
    public String get() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
