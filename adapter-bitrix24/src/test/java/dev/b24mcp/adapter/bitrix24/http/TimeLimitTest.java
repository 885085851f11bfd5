package dev.b24mcp.adapter.bitrix24.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TimeLimitTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final TimeLimit limit = new TimeLimit();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void end() {
        end.countDown();
        limit.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsInTimeWhatBlocks(boolean virtual) throws Exception {
        var over = on(virtual, () -> {
            assertThatThrownBy(() -> limit.within(MOMENT, this::block)).isInstanceOf(TimeoutException.class);
            return Thread.currentThread().isInterrupted();
        });

        assertThat(over.get()).as("a mark that stays on the thread").isFalse();
    }

    /** Looking a name up is of that kind. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void doesNotWaitForWhatCannotBeInterrupted(boolean virtual) throws Exception {
        var over = on(virtual, () -> {
            assertThatThrownBy(() -> limit.within(MOMENT, () -> limit.await(this::blockWhateverHappens)))
                    .isInstanceOf(TimeoutException.class);
            return true;
        });

        assertThat(over.get()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsAnInterruptionFromTheEndOfTheTime(boolean virtual) throws Exception {
        var begun = new CountDownLatch(1);
        var waiting = new FutureTask<>(() -> limit.within(HOUR, () -> {
            begun.countDown();
            return block();
        }));
        var thread = (virtual ? Thread.ofVirtual() : Thread.ofPlatform()).start(waiting);
        begun.await();
        thread.interrupt();

        assertThatThrownBy(waiting::get).hasCauseInstanceOf(InterruptedException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void beginsNothingOnceItIsClosed(boolean virtual) throws Exception {
        limit.close();
        var refused = on(virtual, () -> limit.within(HOUR, () -> true));

        assertThatThrownBy(refused::get).hasCauseInstanceOf(ExecutionException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsInTimeWhatIsUnderWayWhenItIsClosed(boolean virtual) throws Exception {
        var begun = new CountDownLatch(1);
        var over = on(
                virtual,
                () -> limit.within(
                        Duration.ofSeconds(1),
                        () -> limit.await(() -> {
                            begun.countDown();
                            return blockWhateverHappens();
                        })));
        begun.await();
        limit.close();

        assertThatThrownBy(over::get).isInstanceOf(ExecutionException.class);
    }

    private static <T> FutureTask<T> on(boolean virtual, Callable<T> task) {
        var running = new FutureTask<>(task);
        (virtual ? Thread.ofVirtual() : Thread.ofPlatform()).start(running);
        return running;
    }

    private boolean block() throws InterruptedException {
        end.await();
        return true;
    }

    private boolean blockWhateverHappens() {
        while (true) {
            try {
                return block();
            } catch (InterruptedException _) {
                // whoever waits for this has to go without
            }
        }
    }
}
