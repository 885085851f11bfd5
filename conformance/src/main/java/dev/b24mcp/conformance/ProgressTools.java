package dev.b24mcp.conformance;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.RemarkLevel;
import dev.b24mcp.domain.tool.ToolCall;
import dev.b24mcp.domain.tool.ToolOutcome;
import dev.b24mcp.domain.tool.ToolOutcome.Answered;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** Tools that are heard of before they answer, or that take their time. */
final class ProgressTools {

    private static final Duration STEP = Duration.ofMillis(50);

    /** Long enough for the connection to be closed meanwhile and opened again. */
    private static final Duration RECONNECTION = Duration.ofMillis(800);

    private ProgressTools() {}

    static List<FixtureTool> all() {
        return List.of(
                FixtureTool.of(
                        "test_tool_with_progress",
                        "Reports progress three times",
                        call -> Interruptible.finish(() -> progress(call))),
                FixtureTool.of(
                        "test_tool_with_logging",
                        "Makes three remarks",
                        call -> Interruptible.finish(() -> remarks(call))),
                FixtureTool.of("test_logging_tool", "Makes one remark", ProgressTools::remark),
                FixtureTool.of(
                        "test_reconnection",
                        "Answers after the client had to come back",
                        _ -> Interruptible.finish(ProgressTools::late)));
    }

    private static ToolOutcome progress(ToolCall call) throws InterruptedException {
        var progress = call.context().progress();
        var total = OptionalLong.of(100);
        progress.report(0, total, "Begun");
        Thread.sleep(STEP);
        progress.report(50, total, "Half way");
        Thread.sleep(STEP);
        progress.report(100, total, "Done");
        return Answered.text("Progress was reported three times");
    }

    private static ToolOutcome remarks(ToolCall call) throws InterruptedException {
        info(call.context(), "Tool execution started");
        Thread.sleep(STEP);
        info(call.context(), "Tool processing data");
        Thread.sleep(STEP);
        info(call.context(), "Tool execution completed");
        return Answered.text("Three remarks were made");
    }

    private static ToolOutcome remark(ToolCall call) {
        info(call.context(), "Tool was called");
        return Answered.text("One remark was made");
    }

    private static ToolOutcome late() throws InterruptedException {
        Thread.sleep(RECONNECTION);
        return Answered.text("This answer outlived its connection");
    }

    private static void info(CallContext context, String message) {
        context.remark(RemarkLevel.INFO, "conformance", message);
    }
}
