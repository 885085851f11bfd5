package dev.b24mcp.application.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class RunningCallTest {

    private final RunningCall call = new RunningCall();

    @Test
    void doesNothingAfterItWasCalledOff() {
        call.cancel();

        assertThat(call.run(() -> "done", () -> "cancelled")).isEqualTo("cancelled");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void interruptsTheWorkAndTakesTheInterruptBack() {
        var result = call.run(
                () -> {
                    call.cancel();
                    assertThat(Thread.currentThread().isInterrupted()).isTrue();
                    return "done";
                },
                () -> "cancelled");

        assertThat(result).isEqualTo("cancelled");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void leavesAThreadAloneThatHasGoneOn() {
        var result = call.run(() -> "done", () -> "cancelled");
        call.cancel();

        assertThat(result).isEqualTo("done");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void takesTheInterruptBackFromWorkThatFails() {
        try {
            call.run(
                    () -> {
                        call.cancel();
                        throw new IllegalStateException("broken");
                    },
                    () -> "cancelled");
        } catch (IllegalStateException broken) {
            assertThat(broken).hasMessage("broken");
        }

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void interruptsNothingThatIsShielded() {
        call.run(
                () -> {
                    var wasInterrupted = call.shielded(() -> {
                        call.cancel();
                        return Thread.currentThread().isInterrupted();
                    });
                    assertThat(wasInterrupted).isFalse();
                    assertThat(Thread.currentThread().isInterrupted()).isTrue();
                    return "done";
                },
                () -> "cancelled");
    }

    @Test
    void shieldsFromAnInterruptThatCameBefore() {
        call.run(
                () -> {
                    call.cancel();
                    assertThat(call.shielded(() -> Thread.currentThread().isInterrupted()))
                            .isFalse();
                    assertThat(Thread.currentThread().isInterrupted()).isTrue();
                    return "done";
                },
                () -> "cancelled");
    }

    @Test
    void neverInterruptsTheNextWorkOfAThread() throws Exception {
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 2_000; round++) {
                var raced = new RunningCall();
                var started = new CountDownLatch(1);
                var other = others.submit(() -> {
                    started.await();
                    raced.cancel();
                    return true;
                });
                raced.run(
                        () -> {
                            started.countDown();
                            return raced.shielded(() -> true);
                        },
                        () -> false);
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
                other.get();
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
            }
        }
    }
}
