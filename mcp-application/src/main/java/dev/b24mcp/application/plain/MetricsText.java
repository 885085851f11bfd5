package dev.b24mcp.application.plain;

import dev.b24mcp.domain.metric.Metric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Metrics in the text format that Prometheus reads (version 0.0.4). */
final class MetricsText {

    private static final String PREFIX = "b24mcp_";

    private MetricsText() {}

    static String of(List<Metric> metrics) {
        var text = new StringBuilder();
        for (var metric : metrics) {
            var name = PREFIX + metric.name();
            text.append("# HELP ")
                    .append(name)
                    .append(' ')
                    .append(metric.help())
                    .append('\n');
            text.append("# TYPE ").append(name).append(' ');
            text.append(metric.kind().name().toLowerCase(Locale.ROOT)).append('\n');
            for (var sample : metric.samples()) {
                text.append(name).append(label(metric.per(), sample.label())).append(' ');
                text.append(rounded(sample.value())).append('\n');
            }
        }
        return text.toString();
    }

    private static String rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String label(String per, String value) {
        return value.isEmpty()
                ? ""
                : "{" + per + "=\""
                        + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"}";
    }
}
