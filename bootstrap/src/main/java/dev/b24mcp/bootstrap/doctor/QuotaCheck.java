package dev.b24mcp.bootstrap.doctor;

import dev.b24mcp.bootstrap.wiring.Provider.Pace;
import dev.b24mcp.domain.crm.Finding;
import dev.b24mcp.domain.metric.Metric;
import dev.b24mcp.domain.metric.Metric.Sample;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How much of what the CRM allows is used up, and what the settings say of it. */
final class QuotaCheck {

    /** From this part of the limit on the server slows down. */
    private static final double MUCH = 0.8;

    private QuotaCheck() {}

    static Result of(Told told, List<Metric> metrics, Optional<Pace> pace) {
        var verdict = told.verdict("quota");
        if (!told.isTold(Finding.Identity.class)
                || samples(metrics, Metric.REQUESTS).findAny().isEmpty()) {
            return Skipped.of(told, verdict);
        }
        var requests = total(metrics, Metric.REQUESTS);
        verdict.with("requests", requests);
        var busiest = samples(metrics, Metric.OPERATING_SECONDS)
                .max(Comparator.comparingDouble(Sample::value))
                .orElse(new Sample("", 0));
        pace.ifPresent(limits -> describe(limits, busiest, verdict));
        if (total(metrics, Metric.REQUESTS_REFUSED) > 0) {
            return verdict.warning(verdict.say("quota.refused"), verdict.say("quota.lower"));
        }
        return pace.map(limits -> within(limits, requests, busiest, verdict))
                .orElseGet(() -> verdict.ok(verdict.say("quota.counted", requests)));
    }

    private static void describe(Pace pace, Sample busiest, Verdict verdict) {
        verdict.with("requests_per_second", pace.requestsPerSecond())
                .with("burst", pace.burst())
                .with("busiest_method", busiest.label())
                .with("operating_seconds", busiest.value())
                .with("operating_limit_seconds", pace.operatingSeconds());
    }

    private static Result within(Pace pace, long requests, Sample busiest, Verdict verdict) {
        var used = verdict.say("quota.used", busiest.label(), busiest.value(), pace.operatingSeconds());
        if (busiest.value() >= MUCH * pace.operatingSeconds()) {
            return verdict.warning(used, verdict.say("quota.wait"));
        }
        return verdict.ok(verdict.say("quota.ok", requests, pace.requestsPerSecond(), pace.burst())
                + (busiest.label().isEmpty() ? "" : "; " + used));
    }

    private static long total(List<Metric> metrics, String name) {
        return (long) samples(metrics, name).mapToDouble(Sample::value).sum();
    }

    private static Stream<Sample> samples(List<Metric> metrics, String name) {
        return metrics.stream()
                .filter(metric -> metric.name().equals(name))
                .flatMap(metric -> metric.samples().stream());
    }
}
