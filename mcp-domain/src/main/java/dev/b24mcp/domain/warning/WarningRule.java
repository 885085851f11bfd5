package dev.b24mcp.domain.warning;

import java.util.List;

/** Port: one thing to look out for in a query. A pure function. */
@FunctionalInterface
public interface WarningRule {

    /**
     * Looks at a query.
     *
     * @return what there is to say about it, nothing when it is fine
     */
    List<Warning> check(AskedQuery asked);
}
