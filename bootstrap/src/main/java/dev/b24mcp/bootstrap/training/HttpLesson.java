package dev.b24mcp.bootstrap.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** What monitoring and clients of both eras do with a server over HTTP, which ends by a signal with streams still open. */
final class HttpLesson {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+");
    private static final List<String> PLAIN_PATHS = List.of("/healthz", "/readyz", "/metrics", "/mcp/index");

    private HttpLesson() {}

    static void teach(Process process) throws IOException, InterruptedException {
        try (var wire = new HttpWire(address(process))) {
            for (var path : PLAIN_PATHS) {
                wire.get(path);
            }
            wire.open("/mcp/sse");
            Conversation.stateless(wire);
            Conversation.withSession(wire);
            wire.open("/mcp");
            // unlike Process.destroy, this leaves the output open for what the process has to say
            process.toHandle().destroy();
            process.waitFor();
        }
    }

    private static URI address(Process process) throws IOException {
        var output = process.inputReader(UTF_8);
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var found = ADDRESS.matcher(line);
            if (found.find()) {
                return URI.create(found.group());
            }
        }
        throw new EOFException();
    }
}
