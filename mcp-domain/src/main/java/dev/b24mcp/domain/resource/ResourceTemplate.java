package dev.b24mcp.domain.resource;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.completion.Completion;
import dev.b24mcp.domain.completion.CompletionCall;
import java.util.Optional;

/**
 * Inbound port: a family of resources whose addresses follow a pattern.
 *
 * <p>Implementations are safe for use by many threads at once and may block.
 */
public interface ResourceTemplate {

    /** What clients are told about the family. Asked for anew at each listing. */
    ResourceTemplateDefinition definition();

    /**
     * Reads one of the family.
     *
     * @param uri absolute address
     * @param context the call that is being served
     * @return the content, or why it could not be read; empty when the address does not follow the pattern or leads nowhere
     */
    Optional<ResourceOutcome> read(String uri, CallContext context);

    /**
     * Values for one variable of the pattern.
     *
     * @param call names it
     */
    default Completion complete(CompletionCall call) {
        return Completion.NONE;
    }
}
