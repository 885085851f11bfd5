package dev.b24mcp.application.protocol.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.protocol.MethodResult;
import dev.b24mcp.application.protocol.MethodResult.Work;
import dev.b24mcp.application.protocol.QuietContext;
import dev.b24mcp.application.protocol.RpcErrorCode;
import dev.b24mcp.application.protocol.SettableClock;
import dev.b24mcp.application.protocol.TestSetup;
import dev.b24mcp.domain.call.InputRequest;
import dev.b24mcp.domain.call.Questions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskRunnerTest {

    private static final QuietContext ANN = new QuietContext(Set.of(), "ann", "");
    private static final InputRequest ROOTS = new InputRequest.Roots();

    private final SettableClock clock = new SettableClock();
    private final TaskRunner tasks = new TaskRunner(
            new TasksInMemory(),
            new TaskPolicy(Duration.ofMinutes(10), Duration.ofSeconds(1), 2),
            clock,
            TestSetup.IDS,
            TestSetup.INCIDENTS);
    private final BlockingQueue<TaskState> states = new LinkedBlockingQueue<>();

    TaskRunnerTest() {
        tasks.news().listen(task -> states.add(task.state()));
    }

    @Test
    void keepsTheResult() throws InterruptedException {
        var task = begin((_, _) -> done());

        assertThat(state()).isEqualTo(new TaskState.Completed(TestSetup.object("{'done':true}")));
        assertThat(tasks.find(task.id(), "ann").orElseThrow().state().isFinal()).isTrue();
    }

    @Test
    void saysNothingOfATaskToAnybodyElse() throws InterruptedException {
        var task = begin((_, _) -> done());
        state();

        assertThat(tasks.find(task.id(), "bob")).isEmpty();
        assertThat(tasks.find("unknown", "ann")).isEmpty();
    }

    @Test
    void forgetsATaskWhenItsTimeIsUp() throws InterruptedException {
        var task = begin((_, _) -> done());
        state();
        clock.pass(Duration.ofMinutes(10));
        assertThat(tasks.find(task.id(), "ann")).isPresent();

        clock.pass(Duration.ofMillis(1));
        assertThat(tasks.find(task.id(), "ann")).isEmpty();
    }

    @Test
    void takesOnlySoManyAndMakesRoomForNewOnes() throws InterruptedException {
        var begun = new CountDownLatch(2);
        var stopped = new CountDownLatch(2);
        Work endless = (_, _) -> untilStopped(begun, stopped);
        begin(endless);
        begin(endless);
        begun.await();
        assertThat(tasks.begin(endless, ANN)).isEmpty();

        clock.pass(Duration.ofMinutes(11));
        assertThat(tasks.begin((_, _) -> done(), ANN)).isPresent();
        stopped.await();
    }

    @Test
    void callsWorkOff() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var task = begin((_, _) -> untilStopped(begun, new CountDownLatch(1)));
        begun.await();
        tasks.cancel(task);

        assertThat(state()).isEqualTo(new TaskState.Cancelled());
    }

    @Test
    void callsOffWorkThatWaitsForAnAnswer() throws InterruptedException {
        var task = begin((_, _) -> ask("a"));
        assertThat(state()).isInstanceOf(TaskState.InputRequired.class);
        tasks.cancel(task);

        assertThat(state()).isEqualTo(new TaskState.Cancelled());
    }

    @Test
    void leavesATaskAsItIsThatIsAtItsEnd() throws InterruptedException {
        var task = begin((_, _) -> done());
        var end = state();
        tasks.cancel(task);
        tasks.answer(task, Map.of("a", 1));

        assertThat(tasks.find(task.id(), "ann").orElseThrow().state()).isEqualTo(end);
        assertThat(states).isEmpty();
    }

    @Test
    void failsWithAnIncidentWhenTheWorkIsBroken() throws InterruptedException {
        begin((_, _) -> {
            throw new IllegalStateException("a secret");
        });

        var failed = (TaskState.Failed) state();
        assertThat(failed.error().code()).isEqualTo(RpcErrorCode.INTERNAL_ERROR);
        assertThat(failed.error().toString()).doesNotContain("secret");
    }

    @Test
    void waitsForTheLastOfSeveralAnswers() throws InterruptedException {
        var task = begin((inputs, _) -> inputs.answers().isEmpty() ? ask("a", "b") : result(inputs.answers()));
        assertThat(state()).isEqualTo(new TaskState.InputRequired(Map.of("a", ROOTS, "b", ROOTS)));

        tasks.answer(task, Map.of("a", 1, "unknown", 2));
        assertThat(state()).isEqualTo(new TaskState.InputRequired(Map.of("b", ROOTS)));
        tasks.answer(task, Map.of("a", 3));
        assertThat(state()).as("nothing new").isEqualTo(new TaskState.InputRequired(Map.of("b", ROOTS)));
        tasks.answer(task, Map.of("b", 4));
        assertThat(state()).isEqualTo(new TaskState.Working());
        assertThat(state()).isEqualTo(new TaskState.Completed(TestSetup.object("{'a':1,'b':4}")));
    }

    private Task begin(Work work) {
        return tasks.begin(work, ANN).orElseThrow();
    }

    private TaskState state() throws InterruptedException {
        var state = states.poll(20, TimeUnit.SECONDS);
        if (state == null) {
            throw new AssertionError("nothing changed");
        }
        return state;
    }

    private static MethodResult done() {
        return result(Map.of("done", true));
    }

    private static MethodResult result(Map<String, @Nullable Object> members) {
        return new MethodResult.Complete((ObjectNode) TestSetup.JSON.tree(members));
    }

    private static MethodResult ask(String... keys) {
        var requests = new HashMap<String, InputRequest>();
        for (var key : keys) {
            requests.put(key, ROOTS);
        }
        return new MethodResult.InputRequired(new Questions(requests, Map.of()));
    }

    private static MethodResult untilStopped(CountDownLatch begun, CountDownLatch stopped) {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            stopped.countDown();
        }
        return done();
    }
}
