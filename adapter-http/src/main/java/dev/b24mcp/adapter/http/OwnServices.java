package dev.b24mcp.adapter.http;

import io.helidon.service.registry.GlobalServiceRegistry;
import io.helidon.service.registry.ServiceRegistryConfig;
import io.helidon.service.registry.ServiceRegistryManager;

/**
 * Keeps Helidon from searching all jars for services of its own: whatever this server needs it names itself, and the search
 * takes a third of its start.
 */
final class OwnServices {

    private OwnServices() {}

    /** Comes before anything else of Helidon's; where something was first, the search has been and nothing is left to save. */
    static void only() {
        if (GlobalServiceRegistry.configured()) {
            return;
        }
        var none = ServiceRegistryConfig.builder()
                .discoverServices(false)
                .discoverServicesFromServiceLoader(false)
                .build();
        GlobalServiceRegistry.registry(ServiceRegistryManager.create(none).registry());
    }
}
