package dev.b24mcp.domain.tool;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.Inputs;

/**
 * The long part of a tool's work.
 *
 * <p>Runs on a thread of its own and stops soon after that thread is interrupted. One that has to ask is run again from the
 * start with the answers given so far, so it does nothing irreversible before its last question is answered.
 */
@FunctionalInterface
public interface Job {

    /**
     * Does the work.
     *
     * @param inputs every answer given so far
     * @param context the call that is being served
     * @return an end of the call, or what has to be asked; never another job
     */
    ToolOutcome run(Inputs inputs, CallContext context);
}
