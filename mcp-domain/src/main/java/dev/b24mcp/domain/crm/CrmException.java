package dev.b24mcp.domain.crm;

import java.io.Serial;

/** The one exception that {@link CrmGateway} throws. Its message is made of the failure alone and safe to log. */
public final class CrmException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient CrmFailure failure;

    public CrmException(CrmFailure failure) {
        super(failure.inWords());
        this.failure = failure;
    }

    public CrmFailure failure() {
        return failure;
    }
}
