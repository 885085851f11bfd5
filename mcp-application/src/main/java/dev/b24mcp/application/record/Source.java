package dev.b24mcp.application.record;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where records come from, as every answer names it.
 *
 * @param provider name of the CRM provider
 * @param instanceName what the operator calls this portal
 */
public record Source(String provider, String instanceName) {

    /**
     * The {@code metadata} member of an answer.
     *
     * @param resource path of what was read
     */
    public Map<String, Object> metadata(String resource) {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("provider", provider);
        metadata.put("resource", resource);
        metadata.put("instance_name", instanceName);
        return metadata;
    }

    /** Absolute address of a resource. */
    public String uri(String resource) {
        return provider + "://" + resource;
    }
}
