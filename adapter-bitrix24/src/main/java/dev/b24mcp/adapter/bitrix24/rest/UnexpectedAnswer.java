package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;

/** An answer of the REST API that says something else than what was asked. */
public final class UnexpectedAnswer {

    private static final String CODE = "UNEXPECTED_ANSWER";

    /** What is no answer of a REST API at all, or only half of one. */
    private static final String BROKEN = "BROKEN_ANSWER";

    private UnexpectedAnswer() {}

    /** What to throw. */
    public static CrmException exception() {
        return new CrmException(new Unavailable(CODE, ""));
    }

    /** Whether the portal has answered, and nobody can make sense of it. */
    public static boolean isBehind(CrmException failed) {
        return failed.failure() instanceof Unavailable
                && (failed.failure().code().equals(CODE)
                        || failed.failure().code().equals(BROKEN));
    }
}
