package bench.server;

import bench.http.Response;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A request whose id changes in place from call to call, and the check that an answer belongs to it. */
public final class Call {
    private static final String PLACE = "{id}";
    // ten digits, so that the length of a request never changes
    private static final int FIRST = 1_000_000_000;
    private static final byte[] FAILED = bytes("\"isError\":true");

    private final ByteBuffer request;
    private final Patched sent;
    private final Patched id = new Patched("\"id\":" + FIRST);
    private final Patched expected;

    Call(Function<String, byte[]> post, String body, String expect) {
        var first = Integer.toString(FIRST);
        sent = new Patched(new String(post.apply(body.replace(PLACE, first)), StandardCharsets.UTF_8));
        expected = new Patched(expect.replace(PLACE, first));
        request = ByteBuffer.wrap(sent.bytes);
    }

    /** The request with this number, valid until the next call. */
    public ByteBuffer number(int number) {
        sent.patch(FIRST + number);
        id.patch(FIRST + number);
        expected.patch(FIRST + number);
        return request.rewind();
    }

    /** What is wrong with the answer to the last request; the empty string when nothing is. */
    public String judge(Response response) {
        if (response.status() != 200) {
            return "status " + response.status();
        }
        if (!response.contains(id.bytes)) {
            return "another id";
        }
        return response.contains(expected.bytes) && !response.contains(FAILED) ? "" : "another result";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Text with the number at known places. */
    private static final class Patched {
        private final byte[] bytes;
        private final List<Integer> places = new ArrayList<>();

        Patched(String text) {
            bytes = bytes(text);
            var number = Integer.toString(FIRST);
            // requests and expectations are ASCII, so positions of characters are positions of bytes
            for (var at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
                places.add(at);
            }
        }

        void patch(int number) {
            for (int place : places) {
                var rest = number;
                for (var at = place + 9; at >= place; at--) {
                    bytes[at] = (byte) ('0' + rest % 10);
                    rest /= 10;
                }
            }
        }
    }
}
