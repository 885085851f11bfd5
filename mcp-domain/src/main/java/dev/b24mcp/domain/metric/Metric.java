package dev.b24mcp.domain.metric;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One thing that is counted or measured.
 *
 * @param name in small letters, words joined by underscores; ends in {@code _total} for a counter, and in the unit where there
 *     is one
 * @param help one sentence for people
 * @param kind whether it only grows
 * @param per what its values are of, {@code method} or {@code tool}; empty where there is only one
 * @param samples its values, one for each label; one without a label where there is one value
 */
public record Metric(String name, String help, Kind kind, String per, List<Sample> samples) {

    /** Requests sent to a CRM since the start; every provider that counts them calls them so. */
    public static final String REQUESTS = "crm_requests_total";

    /** Those of them that the CRM refused because there were too many. */
    public static final String REQUESTS_REFUSED = "crm_requests_refused_total";

    /** Seconds that a CRM has worked for each method within its window. */
    public static final String OPERATING_SECONDS = "crm_operating_seconds";

    private static final Pattern NAME = Pattern.compile("[a-z]+(_[a-z]+)*");

    public Metric {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a metric: " + name);
        }
        samples = List.copyOf(samples);
    }

    /** How values change. */
    public enum Kind {
        /** They go up and down. */
        GAUGE,
        /** They grow until the process ends. */
        COUNTER
    }

    /**
     * A value.
     *
     * @param label what it is the value of; empty where there is only one
     * @param value the value
     */
    public record Sample(String label, double value) {}

    /** A metric with one value that goes up and down. */
    public static Metric gauge(String name, String help, double value) {
        return new Metric(name, help, Kind.GAUGE, "", List.of(new Sample("", value)));
    }

    /** A metric with one value that grows. */
    public static Metric counter(String name, String help, double value) {
        return new Metric(name, help, Kind.COUNTER, "", List.of(new Sample("", value)));
    }
}
