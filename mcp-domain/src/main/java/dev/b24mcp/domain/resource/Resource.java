package dev.b24mcp.domain.resource;

import dev.b24mcp.domain.call.CallContext;

/**
 * Inbound port: something that a model can read by its address.
 *
 * <p>Implementations are safe for use by many threads at once and may block.
 */
public interface Resource {

    /** What clients are told about the resource. Asked for anew at each listing. */
    ResourceDefinition definition();

    /**
     * Reads the present content. A failure that the client can react to is an outcome, not an exception.
     *
     * @param context the call that is being served
     */
    ResourceOutcome read(CallContext context);

    /**
     * Reads a part of the content, or another view of it. A resource that has only one content gives it.
     *
     * @param query what is wanted; its parameters conform to the schema in {@link #definition()}
     */
    default ResourceOutcome query(ResourceQuery query) {
        return read(query.context());
    }
}
