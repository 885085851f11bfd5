package dev.b24mcp.bootstrap.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;

/** A session over standard input and output, which ends with its input. */
final class StdioLesson implements Wire {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedReader output;

    private StdioLesson(Process process) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
    }

    static void teach(Process process) throws IOException, InterruptedException {
        Conversation.withSession(new StdioLesson(process));
        process.getOutputStream().close();
    }

    @Override
    public JsonNode ask(ObjectNode request) throws IOException {
        tell(request);
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var answer = JSON.readTree(line);
            if (answer.path("id").equals(request.path("id"))) {
                return answer;
            }
        }
        throw new EOFException();
    }

    @Override
    public void tell(ObjectNode notification) throws IOException {
        var input = process.getOutputStream();
        input.write((notification + "\n").getBytes(UTF_8));
        input.flush();
    }
}
