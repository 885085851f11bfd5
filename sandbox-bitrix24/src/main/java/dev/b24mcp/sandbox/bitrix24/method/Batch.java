package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Envelope;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** batch: up to 50 commands one after the other, each able to refer to the results before it. */
public final class Batch {
    public static final String NAME = "batch";

    private static final int MOST = 50;
    private static final Set<String> YES = Set.of("1", "true", "y");

    private final Commands commands;

    public Batch(Commands commands) {
        this.commands = commands;
    }

    static PortalError inBatch() {
        return new PortalError(405, "ERROR_BATCH_METHOD_NOT_ALLOWED", "Method is not allowed for batch usage");
    }

    public Answer call(Parameters parameters) {
        boolean halt = YES.contains(parameters.text("halt").toLowerCase(Locale.ROOT));
        var run = new Run();
        int count = 0;
        for (var command : PhpArrays.map(parameters.get("cmd")).entrySet()) {
            if (!(command.getValue() instanceof String text)) {
                continue;
            }
            count++;
            boolean failed = !run.execute(command.getKey(), text, count > MOST);
            if (failed && halt) {
                break;
            }
        }
        return Answer.of(run.result());
    }

    private final class Run {
        private final Map<String, @Nullable Object> results = new LinkedHashMap<>();
        private final Map<String, Object> errors = new LinkedHashMap<>();
        private final Map<String, Object> totals = new LinkedHashMap<>();
        private final Map<String, Object> nexts = new LinkedHashMap<>();
        private final Map<String, Object> times = new LinkedHashMap<>();

        boolean execute(String key, String text, boolean tooMany) {
            try {
                if (tooMany) {
                    throw new PortalError(400, "ERROR_BATCH_LENGTH_EXCEEDED", "Max batch length exceeded");
                }
                var command = BatchCommand.parse(text);
                var timed = commands.call(command.method(), command.parameters(results));
                var answer = timed.answer();
                results.put(key, answer.result());
                if (answer.total() != null) {
                    totals.put(key, answer.total());
                }
                if (answer.next() != null) {
                    nexts.put(key, answer.next());
                }
                times.put(key, PhpArrays.encode(timed.time()));
                return true;
            } catch (PortalError e) {
                errors.put(key, Envelope.error(e));
                return false;
            }
        }

        Map<String, Object> result() {
            var result = new LinkedHashMap<String, Object>();
            result.put("result", PhpArrays.encode(results));
            result.put("result_error", PhpArrays.encode(errors));
            result.put("result_total", PhpArrays.encode(totals));
            result.put("result_next", PhpArrays.encode(nexts));
            result.put("result_time", PhpArrays.encode(times));
            return result;
        }
    }
}
