package dev.b24mcp.domain.call;

import java.util.OptionalLong;

/** Outbound port: tells somebody where long work stands. Safe for use by many threads at once; never blocks for long. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (_, _, _) -> {};

    /**
     * Says how far the work is. Reports that do not go forward are dropped.
     *
     * @param done units done, growing from report to report
     * @param total units in all, where that is known
     * @param message what is being done, in the user's language; may be empty
     */
    void report(long done, OptionalLong total, String message);
}
