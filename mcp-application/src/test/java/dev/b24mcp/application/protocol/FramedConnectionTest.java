package dev.b24mcp.application.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.MessageBudget;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.TransportFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class FramedConnectionTest {

    private static final String DISCOVER = modern("server/discover");

    private final RecordingOutbox client = new RecordingOutbox();
    private final Era legacy = new Era("legacy");
    private final Era stateless = new Era("stateless");
    private final FramedConnection connection = new FramedConnection(
            new MessageReader(TestSetup.JSON),
            new MessageWriter(TestSetup.JSON),
            legacy,
            stateless,
            client,
            Sender.local(""),
            MessageBudget.ofQuestions(0));

    @Test
    void keepsTheEraOfTheFirstRequest() throws InterruptedException {
        assertThat(answer(modern("ping"))).isEqualTo("stateless");
        assertThat(answer(old("ping"))).isEqualTo("stateless");
        assertThat(answer("[" + old("ping") + "]")).isEqualTo("stateless");
        assertThat(stateless.dialogues).hasSize(1);
    }

    @Test
    void letsAClientLookAroundFirst() throws InterruptedException {
        assertThat(answer(DISCOVER)).isEqualTo("stateless");
        assertThat(answer(DISCOVER)).isEqualTo("stateless");
        assertThat(answer(old("initialize"))).isEqualTo("legacy");
        assertThat(answer(DISCOVER)).isEqualTo("legacy");
    }

    @Test
    void takesNoNotificationForAChoiceOfAClientThatLooksAround() throws InterruptedException {
        answer(DISCOVER);
        answer("{'jsonrpc':'2.0','method':'notifications/cancelled','params':{'requestId':1}}");

        assertThat(answer(modern("ping"))).isEqualTo("stateless");
    }

    @Test
    void answersWhatIsNoMessageWithoutChoosing() throws InterruptedException {
        receive("{");
        assertThat(client.next()).contains("-32700").doesNotContain("\"id\"");

        assertThat(answer(modern("ping"))).isEqualTo("stateless");
        assertThat(answer("nonsense")).contains("-32700");
        assertThat(answer(old("ping"))).isEqualTo("stateless");
    }

    @Test
    void waitsForAnswersUnderWayWhenTheClientIsDone() {
        var asked = new CountDownLatch(1);
        legacy.work = () -> {
            asked.await();
            return "late";
        };
        receive(old("slow"));
        Thread.startVirtualThread(asked::countDown);
        connection.finish(Duration.ofMinutes(1));

        assertThat(client.messages()).containsExactly("late");
        assertThat(legacy.closed).isZero();
    }

    @Test
    void givesUpWhatTakesLongerThanTheGrace() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        legacy.work = () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                interrupted.countDown();
            }
            return "never";
        };
        receive(old("slow"));
        begun.await();
        connection.finish(Duration.ZERO);

        interrupted.await();
        assertThat(legacy.closed).isEqualTo(1);
    }

    @Test
    void refusesLargeRequestsThatWouldWaitInMemory() throws InterruptedException {
        var open = new CountDownLatch(1);
        legacy.work = () -> {
            open.await();
            return "done";
        };
        for (var number = 0; number < 9; number++) {
            receive(old("x".repeat(1_000_000)));
        }
        assertThat(client.next()).contains("Too many requests are under way");
        assertThat(legacy.ended).as("what is refused is done with").isEqualTo(1);

        open.countDown();
        connection.finish(Duration.ofMinutes(1));
        assertThat(client.messages()).hasSize(8).containsOnly("done");
    }

    @Test
    void worksOnOnlySoManyAtATimeAndLosesNone() throws InterruptedException {
        var open = new CountDownLatch(1);
        var begun = new CountDownLatch(64);
        legacy.work = () -> {
            begun.countDown();
            open.await();
            return "done";
        };
        for (var number = 0; number < 200; number++) {
            receive(old("slow"));
        }
        begun.await();
        assertThat(legacy.atATime).isEqualTo(64);

        open.countDown();
        connection.finish(Duration.ofMinutes(1));
        assertThat(client.messages()).hasSize(200);
        assertThat(legacy.most).isEqualTo(64);
    }

    @Test
    void passesOverWhatComesAfterTheEnd() {
        connection.close();
        receive(old("late"));

        assertThat(client.messages()).isEmpty();
        assertThat(legacy.closed).isEqualTo(1);
    }

    @Test
    void closesWhatItOpened() throws InterruptedException {
        answer(DISCOVER);
        answer(old("initialize"));
        connection.close();

        assertThat(stateless.closed).isEqualTo(1);
        assertThat(legacy.closed).isEqualTo(1);
    }

    private String answer(String message) throws InterruptedException {
        receive(message);
        return client.next();
    }

    private void receive(String message) {
        connection.receive(message.replace('\'', '"').getBytes(UTF_8));
    }

    private static String old(String method) {
        return "{'jsonrpc':'2.0','id':1,'method':'" + method + "'}";
    }

    private static String modern(String method) {
        return "{'jsonrpc':'2.0','id':1,'method':'" + method
                + "','params':{'_meta':{'io.modelcontextprotocol/protocolVersion':'2026-07-28'}}}";
    }

    @FunctionalInterface
    private interface Work {
        String answer() throws InterruptedException;
    }

    /** An era that answers everything with its name, or with what the work gives. */
    private static final class Era implements Engine {

        final List<Dialogue> dialogues = new ArrayList<>();
        volatile Work work;
        volatile int closed;
        volatile int ended;
        volatile int atATime;
        volatile int most;

        Era(String name) {
            this.work = () -> name;
        }

        @Override
        public Exchange exchange(JsonRpcMessage message, TransportFacts facts) {
            throw new AssertionError("a connection has no facts");
        }

        @Override
        public Dialogue dialogue(Outbox outbox, Sender sender) {
            var dialogue = new Dialogue() {
                @Override
                public Exchange next(JsonRpcMessage message) {
                    return new Answer();
                }

                @Override
                public void close() {
                    count(0, 1);
                }
            };
            dialogues.add(dialogue);
            return dialogue;
        }

        private synchronized void end() {
            ended++;
        }

        private synchronized void count(int working, int closing) {
            atATime += working;
            most = Math.max(most, atATime);
            closed += closing;
        }

        @Override
        public void close() {
            // nothing is open
        }

        private final class Answer implements Exchange {
            @Override
            public Reply answer(Outbox outbox) {
                count(1, 0);
                try {
                    return Reply.answered(work.answer().getBytes(UTF_8));
                } catch (InterruptedException _) {
                    return Reply.streamed();
                } finally {
                    count(-1, 0);
                }
            }

            @Override
            public void abandon() {
                // nothing to give up
            }

            @Override
            public void close() {
                end();
            }
        }
    }
}
