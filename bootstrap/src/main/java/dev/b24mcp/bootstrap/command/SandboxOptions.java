package dev.b24mcp.bootstrap.command;

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

    @Option(
            names = "--port",
            paramLabel = "ПОРТ",
            description = "Порт, 0 — любой свободный (по умолчанию ${DEFAULT-VALUE}).")
    private int port = 8090;

    @Option(
            names = "--deals",
            paramLabel = "ЧИСЛО",
            description = "Сколько сделок создать (по умолчанию ${DEFAULT-VALUE}).")
    private int deals = SandboxSettings.defaults().volume().deals();

    @Option(
            names = "--seed",
            paramLabel = "ЧИСЛО",
            description = "Начало случайных данных (по умолчанию ${DEFAULT-VALUE}).")
    private long seed = SandboxSettings.defaults().seed();

    @Option(
            names = "--latency",
            paramLabel = "СРОК",
            description = "Сколько портал отвечает самое меньшее, как 200ms или 2s (по умолчанию ${DEFAULT-VALUE}).")
    private String latency = "0ms";

    @Option(
            names = "--rate",
            paramLabel = "ЧИСЛО/s",
            description = "Сколько запросов в секунду, off — без предела (по умолчанию ${DEFAULT-VALUE}).")
    private String rate = "2/s";

    @Option(
            names = "--burst",
            paramLabel = "ЧИСЛО",
            description = "Сколько запросов можно сделать подряд (по умолчанию ${DEFAULT-VALUE}).")
    private int burst = Quota.standard().burst();

    @Option(
            names = "--operating-limit",
            paramLabel = "СРОК",
            description =
                    "Сколько метод может работать за 10 минут, off — без предела (по умолчанию ${DEFAULT-VALUE}).")
    private String operatingLimit = "480s";

    @Option(
            names = "--cost",
            paramLabel = "МЕТОД=СРОК",
            description = "Сколько метод будто бы работает, как crm.deal.list=2s; можно несколько.")
    private List<String> costs = List.of();

    @Option(
            names = "--fault",
            paramLabel = "СБОЙ",
            description = "Что должно ломаться, как html502:10%% или reset@crm.deal.list:5%%; можно несколько.")
    private List<String> faults = List.of();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec command;

    /** Refuses values that cannot be, telling which. */
    SandboxSettings settings() {
        require(port >= 0 && port <= HIGHEST_PORT, "--port: от 0 до " + HIGHEST_PORT);
        require(deals >= 0 && deals <= MOST_DEALS, "--deals: от 0 до " + MOST_DEALS);
        require(burst > 0, "--burst: от 1");
        return SandboxSettings.defaults()
                .withPort(port)
                .withSeed(seed)
                .withVolume(volume -> volume.withDeals(deals))
                .withLatency(duration("--latency", latency))
                .withQuota(quota())
                .withOperating(operating())
                .withFaults(rules());
    }

    private Quota quota() {
        if (rate.equals(OFF)) {
            return Quota.unlimited();
        }
        var matcher = RATE.matcher(rate);
        double perSecond = matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
        require(perSecond > 0, "--rate: число запросов в секунду, как 2/s или 0.5/s, или off; дано «" + rate + "»");
        return new Quota(perSecond, burst);
    }

    private OperatingLimit operating() {
        var limit = operatingLimit.equals(OFF)
                ? OperatingLimit.off()
                : OperatingLimit.of(duration("--operating-limit", operatingLimit));
        for (var cost : costs) {
            var matcher = COST.matcher(cost);
            require(matcher.matches(), "--cost: метод и срок, как crm.deal.list=2s; дано «" + cost + "»");
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
                throw wrong("--fault: " + e.getMessage());
            }
        }
        return rules;
    }

    private Duration duration(String option, String text) {
        return Quantities.duration(text)
                .orElseThrow(() -> wrong(option + ": срок, как 200ms, 2s или 10m; дано «" + text + "»"));
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw wrong(message);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
