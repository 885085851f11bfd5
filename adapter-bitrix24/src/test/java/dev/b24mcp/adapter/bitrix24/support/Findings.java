package dev.b24mcp.adapter.bitrix24.support;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a checkup told, and how it ended.
 *
 * @param failure empty when it came to its end
 */
public record Findings(List<Finding> told, Optional<CrmFailure> failure) {

    public static Findings of(CrmGateway gateway) {
        var told = new ArrayList<Finding>();
        try {
            gateway.checkup(told::add, CallContext.UNWATCHED);
            return new Findings(told, Optional.empty());
        } catch (CrmException failed) {
            return new Findings(told, Optional.of(failed.failure()));
        }
    }
}
