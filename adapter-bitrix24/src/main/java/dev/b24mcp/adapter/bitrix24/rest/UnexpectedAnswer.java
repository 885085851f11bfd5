package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;

/** An answer of the REST API that says something else than what was asked. */
public final class UnexpectedAnswer {

    private UnexpectedAnswer() {}

    /** What to throw. */
    public static CrmException exception() {
        return new CrmException(new Unavailable("UNEXPECTED_ANSWER", ""));
    }
}
