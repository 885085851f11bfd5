package dev.b24mcp.conformance;

import dev.b24mcp.domain.tool.ToolOutcome;
import dev.b24mcp.domain.tool.ToolOutcome.Failed;

/** Work that waits, and gives up waiting when it is interrupted. */
@FunctionalInterface
interface Interruptible {

    ToolOutcome run() throws InterruptedException;

    /** Does the work; a call that nobody wants any longer ends as failed. */
    static ToolOutcome finish(Interruptible work) {
        try {
            return work.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Failed.text("Stopped before it was done");
        }
    }
}
