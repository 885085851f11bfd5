package dev.b24mcp.adapter.stdio;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Splits a stream into lines of bounded length. Blank lines are passed over; a line that is too long is skipped whole. */
final class LineReader {

    private final InputStream input;
    private final int limit;

    LineReader(InputStream input, int limit) {
        this.input = new BufferedInputStream(input, 64 * 1024);
        this.limit = limit;
    }

    /** Blocks until a line is complete. A last line without an end counts. */
    Line next() throws IOException {
        while (true) {
            var line = new ByteArrayOutputStream(512);
            var length = 0L;
            int octet;
            while ((octet = input.read()) != -1 && octet != '\n') {
                length++;
                if (length <= limit) {
                    line.write(octet);
                }
            }
            if (length > limit) {
                return new TooLong();
            }
            if (!isBlank(line)) {
                return new Message(line.toByteArray());
            }
            if (octet == -1) {
                return new Ended();
            }
        }
    }

    private static boolean isBlank(ByteArrayOutputStream line) {
        return line.size() < 80 && line.toString(StandardCharsets.UTF_8).isBlank();
    }

    /** What the stream had next. */
    sealed interface Line {}

    @SuppressWarnings("ArrayRecordComponent") // handed over once; never compared
    record Message(byte[] bytes) implements Line {}

    record TooLong() implements Line {}

    record Ended() implements Line {}
}
