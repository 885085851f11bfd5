package dev.b24mcp.bootstrap.e2e.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.bootstrap.e2e.Program;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import dev.b24mcp.sandbox.bitrix24.SandboxStats;
import dev.b24mcp.sandbox.bitrix24.data.Volume;
import dev.b24mcp.sandbox.bitrix24.fault.BeforeHandling.QueryLimit;
import dev.b24mcp.sandbox.bitrix24.fault.BeforeHandling.QueryLimitPage;
import dev.b24mcp.sandbox.bitrix24.fault.Fault;
import dev.b24mcp.sandbox.bitrix24.fault.FaultSyntax;
import dev.b24mcp.sandbox.bitrix24.portal.Credentials;
import dev.b24mcp.sandbox.bitrix24.portal.Quota;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Twenty callers for two minutes while a tenth of the portal's answers goes wrong: what {@code conformance/soak} runs. */
@Tag("soak")
@Timeout(600)
class SoakTest {

    private static final int CALLERS = 20;
    private static final int PER_SECOND = 40;
    private static final int BURST = 50;
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    /** What a long list may take, and a little for bringing the answer. */
    private static final Duration NEVER = DEADLINE.multipliedBy(3).plusSeconds(2);

    private static final Duration WARMING_UP = Duration.ofSeconds(20);
    private static final Duration FAILING = Duration.ofSeconds(80);
    private static final Duration RECOVERING = Duration.ofSeconds(10);

    /** Together a tenth of the requests; the last four strike lists, alone or in a batch. */
    private static final List<String> FAULTS = List.of(
            "delay=300ms:1%",
            "reset:1%",
            "html502:1%",
            "limit:0.3%",
            "limit-html:0.3%",
            "expired:0.4%",
            "error200:0.4%",
            "redirect:0.4%",
            "html504:0.7%",
            "drop:1%",
            "truncate:1%",
            "utf8:0.7%",
            "huge=2MB:0.4%",
            "drip=1ms:0.7%",
            "gzip=unasked:0.7%",
            "total=7:1%",
            "total=-60:1%",
            "notime:1%",
            "duplicates:7%");

    private static final List<String> SECRETS = List.of(Credentials.WEBHOOK_SECRET, Credentials.ACCESS_TOKEN);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final Tally warm = new Tally();
    private final Tally failing = new Tally();
    private final Tally recovered = new Tally();

    @Test
    void everyAnswerIsRightOrSaysWhyNotAndNothingIsLeftBehind() throws Exception {
        try (var portal = SandboxPortal.start(SandboxSettings.defaults()
                .withVolume(new Volume(6_000, 3_000, 3_000, 120, 2_000))
                .withQuota(new Quota(PER_SECOND, BURST)))) {
            // before the program begins: what this takes from the bucket has drained by the first call
            soak(portal, Truth.of(portal));
        }
    }

    private void soak(SandboxPortal portal, Truth truth) throws Exception {
        try (var program = Program.start(folder, settings(portal), "http")) {
            var url = URI.create(program.address());

            call(url, truth, warm, WARMING_UP);
            var before = Vitals.of(program.pid());

            for (var fault : FAULTS) {
                portal.faults().add(FaultSyntax.parse(fault, 24));
            }
            call(url, truth, failing, FAILING);
            var injected = portal.faults().struck();
            portal.faults().clear();

            call(url, truth, recovered, RECOVERING);
            var after = Vitals.of(program.pid());
            var stats = portal.stats();

            program.terminate();
            var output = program.hangUp() + program.errors();
            print(injected, stats, before, after);
            check(injected, stats, before, after, output);
        }
    }

    private static Map<String, String> settings(SandboxPortal portal) {
        return Map.of(
                "BITRIX_BASE_URL", portal.baseUrl().toString(),
                "BITRIX_TOKEN", portal.webhookToken(),
                "BITRIX_REQUESTS_PER_SECOND", String.valueOf(PER_SECOND),
                "BITRIX_BURST", String.valueOf(BURST),
                "BITRIX_TIMEOUT_SECONDS", "5",
                "BITRIX_DEADLINE_SECONDS", String.valueOf(DEADLINE.toSeconds()),
                "SERVER_PORT", "0",
                "SERVER_LOG_LEVEL", "debug");
    }

    private static void call(URI url, Truth truth, Tally tally, Duration time) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        var chance = new SplittableRandom(24);
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var threads = Executors.newFixedThreadPool(CALLERS)) {
            var callers = new ArrayList<Future<?>>();
            for (int i = 0; i < CALLERS; i++) {
                var caller = new Caller(client, url, truth, tally, SECRETS, NEVER, chance.split());
                callers.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        caller.ask();
                    }
                    return null;
                }));
            }
            for (var caller : callers) {
                caller.get();
            }
        }
    }

    private void check(Map<Fault, Long> injected, SandboxStats stats, Vitals before, Vitals after, String output) {
        for (var tally : List.of(warm, failing, recovered)) {
            assertThat(tally.offences()).as("what must not be").isEmpty();
        }
        assertThat(warm.errors()).as("errors before the faults").isEmpty();
        assertThat(recovered.errors()).as("errors after the faults").isEmpty();
        assertThat(failing.right.sum()).as("right answers").isGreaterThan(failing.calls() / 2);
        assertThat(injected)
                .as("faults that struck")
                .allSatisfy((_, times) -> assertThat(times).isPositive());
        assertThat(stats.refused()).as("requests over the portal's limit").isZero();
        assertThat(after.threads()).as("threads").isLessThanOrEqualTo(before.threads() + CALLERS);
        assertThat(after.virtualThreads()).as("virtual threads").isLessThanOrEqualTo(before.virtualThreads() + CALLERS);
        assertThat(after.files()).as("files and connections").isLessThanOrEqualTo(before.files() + CALLERS);
        assertThat(before.heapKilobytes()).as("kilobytes of heap, measured").isPositive();
        assertThat(after.heapKilobytes()).as("kilobytes of heap").isLessThanOrEqualTo(before.heapKilobytes() * 3 / 2);
        for (var secret : SECRETS) {
            assertThat(output.contains(secret))
                    .as("a secret in the output of the server")
                    .isFalse();
        }
    }

    private void print(Map<Fault, Long> injected, SandboxStats stats, Vitals before, Vitals after) {
        var table = new StringBuilder("\n");
        line(table, "calls before the faults: all, right, called off", warm);
        line(table, "calls among the faults: all, right, called off", failing);
        failing.errors().forEach((code, times) -> table.append("  error %-24s %d%n".formatted(code, times.sum())));
        line(table, "calls after the faults: all, right, called off", recovered);
        injected.forEach((fault, times) -> table.append("  fault %-40s %d%n".formatted(name(fault), times)));
        var refused = injected.getOrDefault(new QueryLimit(), 0L) + injected.getOrDefault(new QueryLimitPage(), 0L);
        table.append("requests taken by the portal %d, over its limit %d, refused on purpose %d%n"
                .formatted(stats.accepted(), stats.refused(), refused));
        table.append("highest level of the bucket %.1f of %d%n".formatted(stats.highestLevel(), BURST));
        table.append("before %s%nafter  %s%n".formatted(before, after));
        for (var tally : List.of(warm, failing, recovered)) {
            tally.offences()
                    .forEach(offence -> table.append("  ! ").append(offence).append('\n'));
        }
        System.out.println(table);
    }

    private static String name(Fault fault) {
        return fault instanceof Record ? fault.toString() : fault.getClass().getSimpleName();
    }

    private static void line(StringBuilder table, String name, Tally tally) {
        table.append("%s: %d, %d, %d%n".formatted(name, tally.calls(), tally.right.sum(), tally.calledOff.sum()));
    }
}
