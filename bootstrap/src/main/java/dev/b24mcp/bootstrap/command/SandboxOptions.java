package dev.b24mcp.bootstrap.command;

import dev.b24mcp.bootstrap.speech.Phrases;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import dev.b24mcp.sandbox.bitrix24.fault.FaultRule;
import dev.b24mcp.sandbox.bitrix24.fault.FaultSyntax;
import dev.b24mcp.sandbox.bitrix24.fault.FaultSyntaxException;
import dev.b24mcp.sandbox.bitrix24.fault.Quantities;
import dev.b24mcp.sandbox.bitrix24.portal.OperatingLimit;
import dev.b24mcp.sandbox.bitrix24.portal.Quota;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the emulated portal of {@code b24-mcp sandbox} is to be like. */
final class SandboxOptions {
    private static final int MOST_DEALS = 2_000_000;
    private static final int HIGHEST_PORT = 65_535;
    private static final String OFF = "off";
    private static final Pattern RATE = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)/s");
    private static final Pattern COST = Pattern.compile("([A-Za-z0-9.]+)=(\\w+)");

    @Option(names = "--port", paramLabel = "${bundle:label.port}")
    private int port = 8090;

    @Option(names = "--deals", paramLabel = "${bundle:label.number}")
    private int deals = SandboxSettings.defaults().volume().deals();

    @Option(names = "--seed", paramLabel = "${bundle:label.number}")
    private long seed = SandboxSettings.defaults().seed();

    @Option(names = "--latency", paramLabel = "${bundle:label.duration}")
    private String latency = "0ms";

    @Option(names = "--rate", paramLabel = "${bundle:label.number}/s")
    private String rate = "2/s";

    @Option(names = "--burst", paramLabel = "${bundle:label.number}")
    private int burst = Quota.standard().burst();

    @Option(names = "--operating-limit", paramLabel = "${bundle:label.duration}")
    private String operatingLimit = "480s";

    @Option(names = "--token-lifetime", paramLabel = "${bundle:label.duration}")
    private String tokenLifetime = "1h";

    @Option(names = "--cost", paramLabel = "${bundle:label.cost}")
    private List<String> costs = List.of();

    @Option(names = "--fault", paramLabel = "${bundle:label.fault}")
    private List<String> faults = List.of();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec command;

    /** Refuses values that cannot be, telling which. */
    SandboxSettings settings() {
        require(port >= 0 && port <= HIGHEST_PORT, "range", "--port", "0", String.valueOf(HIGHEST_PORT));
        require(deals >= 0 && deals <= MOST_DEALS, "range", "--deals", "0", String.valueOf(MOST_DEALS));
        require(burst > 0, "least", "--burst", "1");
        return SandboxSettings.defaults()
                .withPort(port)
                .withSeed(seed)
                .withVolume(volume -> volume.withDeals(deals))
                .withLatency(duration("--latency", latency))
                .withTokenLifetime(tokenLifetime())
                .withQuota(quota())
                .withOperating(operating())
                .withFaults(rules());
    }

    private Duration tokenLifetime() {
        var lifetime = duration("--token-lifetime", tokenLifetime);
        require(lifetime.isPositive(), "duration", "--token-lifetime", tokenLifetime);
        return lifetime;
    }

    private Quota quota() {
        if (rate.equals(OFF)) {
            return Quota.unlimited();
        }
        var matcher = RATE.matcher(rate);
        double perSecond = matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
        require(perSecond > 0, "rate", rate);
        return new Quota(perSecond, burst);
    }

    private OperatingLimit operating() {
        var limit = operatingLimit.equals(OFF)
                ? OperatingLimit.off()
                : OperatingLimit.of(duration("--operating-limit", operatingLimit));
        for (var cost : costs) {
            var matcher = COST.matcher(cost);
            require(matcher.matches(), "cost", cost);
            limit = limit.withCost(matcher.group(1), duration("--cost", matcher.group(2)));
        }
        return limit;
    }

    private List<FaultRule> rules() {
        var rules = new ArrayList<FaultRule>();
        for (var fault : faults) {
            try {
                rules.add(FaultSyntax.parse(fault, seed));
            } catch (FaultSyntaxException e) {
                throw wrong(e.problem().name(), e.details().toArray());
            }
        }
        return rules;
    }

    private Duration duration(String option, String text) {
        return Quantities.duration(text).orElseThrow(() -> wrong("duration", option, text));
    }

    private void require(boolean condition, String complaint, Object... details) {
        if (!condition) {
            throw wrong(complaint, details);
        }
    }

    private ParameterException wrong(String complaint, Object... details) {
        return new ParameterException(
                command.commandLine(), Phrases.of("sandbox").say(complaint, details));
    }
}
