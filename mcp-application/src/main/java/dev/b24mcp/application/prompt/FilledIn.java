package dev.b24mcp.application.prompt;

import dev.b24mcp.domain.call.CallContext;
import java.util.Map;

/**
 * What the user has filled in so far.
 *
 * @param values by the names of the parameters
 * @param call who waits for what comes of it
 */
record FilledIn(Map<String, String> values, CallContext call) {}
