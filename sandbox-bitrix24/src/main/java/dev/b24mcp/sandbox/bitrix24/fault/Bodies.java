package dev.b24mcp.sandbox.bitrix24.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** What can be done to the bytes of an answer. */
final class Bodies {
    private static final byte NEVER_IN_UTF8 = (byte) 0xFF;

    private Bodies() {}

    /** In the first letter that takes several bytes; a body without one gets a key with such a text. */
    static byte[] broken(byte[] body) {
        for (int i = 0; i < body.length; i++) {
            if (body[i] < 0) {
                var changed = body.clone();
                changed[i] = NEVER_IN_UTF8;
                return changed;
            }
        }
        var key = ",\"note\":\"?\"}".getBytes(StandardCharsets.US_ASCII);
        key[key.length - 3] = NEVER_IN_UTF8;
        int end = Math.max(0, body.length - 1);
        var longer = Arrays.copyOf(body, end + key.length);
        System.arraycopy(key, 0, longer, end, key.length);
        return longer;
    }

    static byte[] padded(byte[] body, int blanks) {
        var padded = new byte[blanks + body.length];
        Arrays.fill(padded, 0, blanks, (byte) ' ');
        System.arraycopy(body, 0, padded, blanks, body.length);
        return padded;
    }

    static byte[] packed(byte[] body) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
