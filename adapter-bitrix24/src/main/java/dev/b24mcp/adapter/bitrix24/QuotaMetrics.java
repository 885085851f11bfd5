package dev.b24mcp.adapter.bitrix24;

import dev.b24mcp.adapter.bitrix24.quota.QuotaState;
import dev.b24mcp.domain.metric.Metric;
import dev.b24mcp.domain.metric.Metric.Kind;
import dev.b24mcp.domain.metric.Metric.Sample;
import java.util.List;

/** The quota's state as metrics. */
final class QuotaMetrics {

    private QuotaMetrics() {}

    static List<Metric> of(QuotaState state) {
        return List.of(
                Metric.gauge("crm_requests_waiting", "Requests that wait for their turn.", state.waiting()),
                Metric.gauge("crm_requests_running", "Requests that the CRM is answering.", state.running()),
                Metric.counter(Metric.REQUESTS, "Requests sent to the CRM.", (double) state.admitted()),
                Metric.counter(
                        Metric.REQUESTS_REFUSED, "Requests that the CRM refused because there were too many.", (double)
                                state.overflowed()),
                Metric.counter(
                        "crm_requests_sent_away_total",
                        "Requests that were not sent because their turn would not have come in time.",
                        (double) state.sentAway()),
                Metric.gauge("crm_bucket_level", "Requests in the CRM's bucket, as far as is known.", state.level()),
                Metric.gauge("crm_bucket_size", "Requests that the CRM's bucket holds.", state.burst()),
                Metric.gauge(
                        "crm_requests_per_second", "Requests in a second, as dared at present.", state.perSecond()),
                new Metric(
                        Metric.OPERATING_SECONDS,
                        "How long the CRM has worked for a method within its window; at least the limit while the method waits.",
                        Kind.GAUGE,
                        "method",
                        state.operatingSeconds().entrySet().stream()
                                .map(use -> new Sample(use.getKey(), use.getValue()))
                                .toList()));
    }
}
