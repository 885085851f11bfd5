package dev.b24mcp.application.plain;

import dev.b24mcp.domain.metric.Metric;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How the server is doing, for those who run it.
 *
 * @param crm how the CRM is; empty when there is none
 * @param calls what has been asked of the server
 */
public record Health(Optional<Readiness> crm, Supplier<List<Metric>> calls) {

    List<Metric> metrics() {
        return Stream.concat(crm.map(Readiness::metrics).orElse(List.of()).stream(), calls.get().stream())
                .toList();
    }
}
