package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.adapter.bitrix24.rest.Attempt.Busy;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.NoAnswer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Whoever asks what is being asked already waits for that answer, for as long as he has time. Whoever has more time than the one
 * who asked does not share his failure for want of it. For reads only. Safe for use by many threads at once.
 */
final class SharedReads {

    private final RetryPolicy retries;
    private final ConcurrentHashMap<Command, Asked> running = new ConcurrentHashMap<>();

    SharedReads(RetryPolicy retries) {
        this.retries = retries;
    }

    /** A read on its way, and until when its asker waits for it. */
    private record Asked(CompletableFuture<Attempt> answer, Deadline deadline) {}

    /** The answer, ours or that of another thread. */
    Attempt get(Command command, Deadline deadline, Supplier<Attempt> ask) {
        while (true) {
            var ours = new Asked(new CompletableFuture<>(), deadline);
            var theirs = running.putIfAbsent(command, ours);
            if (theirs == null) {
                return asked(command, ours, ask);
            }
            var answer = answer(theirs, deadline);
            if (Thread.currentThread().isInterrupted() || !isTheirsAlone(answer, theirs.deadline(), deadline)) {
                return answer;
            }
        }
    }

    private Attempt asked(Command command, Asked ours, Supplier<Attempt> ask) {
        Attempt answer = NoAnswer.CANCELLED;
        try {
            answer = ask.get();
            return answer;
        } finally {
            running.remove(command, ours);
            ours.answer().complete(answer);
        }
    }

    private static Attempt answer(Asked theirs, Deadline deadline) {
        try {
            return theirs.answer().get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return NoAnswer.TOO_LATE;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return NoAnswer.CANCELLED;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the one who asked does not want to know any more, or has no time for another try, but we do and have. */
    private boolean isTheirsAlone(Attempt answer, Deadline theirs, Deadline ours) {
        return answer.equals(NoAnswer.CANCELLED) || (!allows(theirs, answer) && allows(ours, answer));
    }

    private boolean allows(Deadline deadline, Attempt answer) {
        return answer instanceof Busy busy
                ? deadline.allows(busy.retryAfter())
                : retries.isWorthAnotherTry(answer, deadline);
    }
}
