package dev.b24mcp.adapter.stdio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Splits a stream into lines of bounded length. Blank lines are passed over; a line that is too long is skipped whole. */
final class LineReader {

    private final InputStream input;
    private final int limit;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int filled;

    LineReader(InputStream input, int limit) {
        this.input = input;
        this.limit = limit;
    }

    /** Blocks until a line is complete. A last line without an end counts. */
    Line next() throws IOException {
        while (true) {
            var line = new ByteArrayOutputStream(512);
            var tooLong = false;
            var complete = false;
            while (!complete && fill()) {
                var end = endOfLine();
                tooLong |= line.size() + (long) (end - position) > limit;
                if (!tooLong) {
                    line.write(buffer, position, end - position);
                }
                complete = end < filled;
                position = complete ? end + 1 : end;
            }
            if (tooLong) {
                return new TooLong();
            }
            if (!isBlank(line)) {
                return new Message(line.toByteArray());
            }
            if (!complete) {
                return new Ended();
            }
        }
    }

    /** Has something unread in the buffer, unless the stream has ended. */
    private boolean fill() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, input.read(buffer));
        }
        return filled > 0;
    }

    private int endOfLine() {
        for (var index = position; index < filled; index++) {
            if (buffer[index] == '\n') {
                return index;
            }
        }
        return filled;
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
