package dev.b24mcp.application.record;

import dev.b24mcp.domain.crm.EntityType;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where records come from, as every answer names it.
 *
 * @param provider name of the CRM provider
 * @param instanceName what the operator calls this portal
 */
public record Source(String provider, String instanceName) {

    /** The {@code metadata} member of an answer. */
    public Map<String, Object> metadata(EntityType entity) {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("provider", provider);
        metadata.put("resource", entity.resource());
        metadata.put("instance_name", instanceName);
        return metadata;
    }
}
