package dev.b24mcp.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import dev.b24mcp.sandbox.bitrix24.fault.FaultRule;
import dev.b24mcp.sandbox.bitrix24.portal.OperatingLimit;
import dev.b24mcp.sandbox.bitrix24.portal.Quota;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class SandboxOptionsTest {

    @Command
    private static final class Asking implements Runnable {
        @Mixin
        private final SandboxOptions options = new SandboxOptions();

        private SandboxSettings settings = SandboxSettings.defaults();

        @Override
        public void run() {
            settings = options.settings();
        }
    }

    private final Asking asking = new Asking();
    private final StringWriter errors = new StringWriter();
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakRussian() {
        Locale.setDefault(Locale.of("ru"));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    private int run(String... arguments) {
        return new CommandLine(asking).setErr(new PrintWriter(errors)).execute(arguments);
    }

    @Test
    void everyOptionReachesTheSettings() {
        assertThat(run(
                        "--port=0",
                        "--deals=100000",
                        "--seed=5",
                        "--latency=200ms",
                        "--rate=5/s",
                        "--burst=250",
                        "--operating-limit=10m",
                        "--token-lifetime=2h",
                        "--cost=crm.deal.list=2s",
                        "--fault=html502:10%",
                        "--fault=reset@batch:x2"))
                .isZero();
        var settings = asking.settings;
        assertThat(settings.port()).isZero();
        assertThat(settings.volume().deals()).isEqualTo(100_000);
        assertThat(settings.seed()).isEqualTo(5);
        assertThat(settings.latency()).isEqualTo(Duration.ofMillis(200));
        assertThat(settings.tokenLifetime()).isEqualTo(Duration.ofHours(2));
        assertThat(settings.quota()).isEqualTo(Quota.enterprise());
        assertThat(settings.operating())
                .isEqualTo(OperatingLimit.of(Duration.ofMinutes(10)).withCost("crm.deal.list", Duration.ofSeconds(2)));
        assertThat(settings.faults()).extracting(FaultRule::method).containsExactly("", "batch");
    }

    @Test
    void withoutOptionsThePortalIsTheUsualOne() {
        assertThat(run()).isZero();
        var usual = SandboxSettings.defaults();
        assertThat(asking.settings.withPort(0).withClock(usual.clock())).isEqualTo(usual);
    }

    @Test
    void limitsCanBeOff() {
        assertThat(run("--rate=off", "--operating-limit=off")).isZero();
        assertThat(asking.settings.quota()).isEqualTo(Quota.unlimited());
        assertThat(asking.settings.operating()).isEqualTo(OperatingLimit.off());
    }

    @ParameterizedTest
    @CsvSource({
        "--port=70000, --port: от 0 до 65535",
        "--deals=-1, --deals: от 0 до 2000000",
        "--burst=0, --burst: от 1",
        "--latency=200, '--latency: срок, как 200ms, 2s или 10m; дано «200»'",
        "--rate=2, '--rate: число запросов в секунду, как 2/s или 0.5/s, или off; дано «2»'",
        "--rate=0/s, дано «0/s»",
        "--operating-limit=much, дано «much»",
        "--token-lifetime=0s, дано «0s»",
        "--token-lifetime=long, дано «long»",
        "--cost=2s, '--cost: метод и срок, как crm.deal.list=2s; дано «2s»'",
        "--cost=a=b, дано «b»",
        "--fault=html503, '--fault: сбоя «html503» нет. Есть: delay, reset'"
    })
    void anImpossibleValueIsNamed(String argument, String told) {
        assertThat(run(argument)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).contains(told);
    }
}
