package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.adapter.bitrix24.rest.Attempt.NoAnswer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Whoever asks what is being asked already waits for that answer. For reads only. Safe for use by many threads at once. */
final class SharedReads {

    private final ConcurrentHashMap<Command, CompletableFuture<Attempt>> running = new ConcurrentHashMap<>();

    /** The answer, ours or that of another thread. */
    Attempt get(Command command, Supplier<Attempt> ask) {
        while (true) {
            var ours = new CompletableFuture<Attempt>();
            var theirs = running.putIfAbsent(command, ours);
            if (theirs == null) {
                return asked(command, ours, ask);
            }
            var answer = answer(theirs);
            // the one who asked does not want to know any more, but we do
            if (!answer.equals(NoAnswer.CANCELLED) || Thread.currentThread().isInterrupted()) {
                return answer;
            }
        }
    }

    private Attempt asked(Command command, CompletableFuture<Attempt> ours, Supplier<Attempt> ask) {
        Attempt answer = NoAnswer.CANCELLED;
        try {
            answer = ask.get();
            return answer;
        } finally {
            running.remove(command, ours);
            ours.complete(answer);
        }
    }

    private static Attempt answer(CompletableFuture<Attempt> theirs) {
        try {
            return theirs.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return NoAnswer.CANCELLED;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
