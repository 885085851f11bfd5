package dev.b24mcp.adapter.bitrix24.support;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.RecordQuery;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Calls that must fail. */
public final class Failures {

    private Failures() {}

    /** How the standard query fails. */
    public static CrmFailure of(CrmGateway gateway) {
        return of(gateway, Queries.deals());
    }

    /** How a query fails. */
    public static CrmFailure of(CrmGateway gateway, RecordQuery query) {
        return exception(gateway, query).failure();
    }

    /** How any call of a gateway fails. */
    public static CrmFailure of(ThrowingCallable call) {
        return catchThrowableOfType(CrmException.class, call).failure();
    }

    /** How a query fails, with all that a log would print. */
    public static CrmException exception(CrmGateway gateway, RecordQuery query) {
        return catchThrowableOfType(CrmException.class, () -> gateway.list(query, CallContext.UNWATCHED));
    }
}
