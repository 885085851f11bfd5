package dev.b24mcp.adapter.proxy;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A body as it arrives. Waits for each piece only so long, which the JDK's own stream cannot. */
final class Chunks implements BodySubscriber<Chunks>, AutoCloseable {

    private final Duration patience;
    private final CompletableFuture<Subscription> subscribed = new CompletableFuture<>();
    private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
    private final Queue<ByteBuffer> taken = new ArrayDeque<>();

    Chunks(Duration patience) {
        this.patience = patience;
    }

    /**
     * The next piece, never an empty one.
     *
     * @return empty at the end
     * @throws HttpTimeoutException when nothing came for too long
     * @throws IOException when the connection broke
     */
    Optional<ByteBuffer> next() throws IOException, InterruptedException {
        while (true) {
            var buffer = taken.poll();
            if (buffer != null && buffer.hasRemaining()) {
                return Optional.of(buffer);
            }
            if (buffer == null) {
                var part = parts.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
                switch (part) {
                    case null -> throw new HttpTimeoutException("silence");
                    case Piece(var buffers) -> {
                        taken.addAll(buffers);
                        subscribed.join().request(1);
                    }
                    case Whole end -> {
                        parts.add(end); // for whoever asks again
                        return Optional.empty();
                    }
                    case Broken(var why) -> throw new IOException(why);
                }
            }
        }
    }

    @Override
    public CompletionStage<Chunks> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscribed.complete(subscription);
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        parts.add(new Piece(buffers));
    }

    @Override
    public void onError(Throwable why) {
        parts.add(new Broken(why));
    }

    @Override
    public void onComplete() {
        parts.add(new Whole());
    }

    /** Reads no more; a body that is not whole yet costs the connection. */
    @Override
    public void close() {
        var _ = subscribed.thenAccept(Subscription::cancel);
    }

    private sealed interface Part {}

    private record Piece(List<ByteBuffer> buffers) implements Part {}

    private record Whole() implements Part {}

    private record Broken(Throwable why) implements Part {}
}
