package dev.b24mcp.application.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.completion.Completion;
import dev.b24mcp.domain.prompt.PromptOutcome;
import dev.b24mcp.domain.testkit.WatchedCall;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A CRM that does not answer, and somebody who has little time. */
@Timeout(60)
class PromptDeadlineTest {

    private static final WatchedCall HURRIED = WatchedCall.hurried(Duration.ofMillis(50));

    private final Desk desk = Desk.at("acme");
    private final CountDownLatch awake = new CountDownLatch(1);

    @BeforeEach
    void sleep() {
        desk.crm().sleepUntil(awake);
    }

    @AfterEach
    void wake() {
        awake.countDown();
    }

    @ParameterizedTest
    @CsvSource({
        "my_day, manager, 7",
        "weekly_sales_report, funnel, Опт",
        "deals_at_risk, stage, Новая",
        "lead_triage, source, Сайт"
    })
    void aPromptIsNotWaitedForLongerThanTheCallMayTake(String name, String argument, String value) {
        assertThat(desk.get(name, Map.of(argument, value), HURRIED))
                .isInstanceOfSatisfying(
                        PromptOutcome.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo("TIMEOUT"));
    }

    @ParameterizedTest
    @CsvSource({"my_day, manager", "weekly_sales_report, funnel", "deals_at_risk, stage", "lead_triage, source"})
    void valuesThatWouldComeTooLateAreNotProposed(String name, String argument) {
        assertThat(desk.complete(name, argument, "", Map.of(), HURRIED)).isEqualTo(Completion.NONE);
    }

    @Test
    void whatSomebodyHadNoTimeForIsThereForTheNext() {
        desk.get("lead_triage", Map.of("source", "Сайт"), HURRIED);
        awake.countDown();

        assertThat(desk.text("lead_triage", Map.of("source", "Сайт"))).contains("Сайт");
    }
}
