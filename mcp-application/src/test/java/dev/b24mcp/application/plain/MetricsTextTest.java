package dev.b24mcp.application.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.metric.Metric;
import dev.b24mcp.domain.metric.Metric.Kind;
import dev.b24mcp.domain.metric.Metric.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTextTest {

    @Test
    void isWhatPrometheusReads() {
        var metrics = List.of(
                Metric.counter("crm_requests_total", "Requests sent to the CRM.", 1200),
                Metric.gauge("crm_bucket_level", "Requests in the bucket.", 0.1),
                new Metric(
                        "crm_seconds", "Seconds.", Kind.GAUGE, "method", List.of(new Sample("a\"b\\c\nd", 2.34567))));

        assertThat(MetricsText.of(metrics)).isEqualTo("""
                # HELP b24mcp_crm_requests_total Requests sent to the CRM.
                # TYPE b24mcp_crm_requests_total counter
                b24mcp_crm_requests_total 1200
                # HELP b24mcp_crm_bucket_level Requests in the bucket.
                # TYPE b24mcp_crm_bucket_level gauge
                b24mcp_crm_bucket_level 0.1
                # HELP b24mcp_crm_seconds Seconds.
                # TYPE b24mcp_crm_seconds gauge
                b24mcp_crm_seconds{method="a\\"b\\\\c\\nd"} 2.346
                """);
    }
}
