package dev.b24mcp.bootstrap.doctor;

import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.domain.crm.Finding;
import dev.b24mcp.domain.metric.Metric;
import dev.b24mcp.domain.metric.Metric.Sample;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How much of what the portal allows is used up, and what the settings say of it. */
final class QuotaCheck {

    /** From this part of the limit on the server slows down. */
    private static final double MUCH = 0.8;

    private QuotaCheck() {}

    static Result of(Told told, List<Metric> metrics, Settings settings) {
        var verdict = Verdict.on("quota");
        if (!told.isTold(Finding.Identity.class)
                || samples(metrics, Metric.REQUESTS).findAny().isEmpty()) {
            return verdict.skipped(Skipped.why(told));
        }
        var requests = total(metrics, Metric.REQUESTS);
        var limit = Double.parseDouble(settings.text(SettingKey.BITRIX_OPERATING_SECONDS));
        var busiest = samples(metrics, Metric.OPERATING_SECONDS)
                .max(Comparator.comparingDouble(Sample::value))
                .orElse(new Sample("", 0));
        verdict.with("requests", requests)
                .with("requests_per_second", Double.valueOf(settings.text(SettingKey.BITRIX_REQUESTS_PER_SECOND)))
                .with("burst", Integer.valueOf(settings.text(SettingKey.BITRIX_BURST)))
                .with("busiest_method", busiest.label())
                .with("operating_seconds", busiest.value())
                .with("operating_limit_seconds", limit);
        if (total(metrics, Metric.REQUESTS_REFUSED) > 0) {
            return verdict.warning(Verdict.say("quota.refused"), Verdict.say("quota.lower"));
        }
        var used = Verdict.say("quota.used", busiest.label(), busiest.value(), limit);
        if (busiest.value() >= MUCH * limit) {
            return verdict.warning(used, Verdict.say("quota.wait"));
        }
        return verdict.ok(Verdict.say(
                        "quota.ok",
                        requests,
                        settings.text(SettingKey.BITRIX_REQUESTS_PER_SECOND),
                        settings.text(SettingKey.BITRIX_BURST))
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
