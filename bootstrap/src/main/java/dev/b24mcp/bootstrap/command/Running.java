package dev.b24mcp.bootstrap.command;

import java.util.concurrent.CountDownLatch;

/** Keeps a server running until the process is told to end, and then closes it in good order. */
final class Running {

    private Running() {}

    /** Never returns by itself: the process ends by a signal. */
    static void untilStopped(AutoCloseable server) throws InterruptedException {
        closeWhenStopped(server);
        new CountDownLatch(1).await();
    }

    /** Closes in good order whenever the process ends. */
    static void closeWhenStopped(AutoCloseable server) {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> close(server)));
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception failed) {
            System.getLogger(Running.class.getName())
                    .log(System.Logger.Level.WARNING, "not closed in good order", failed);
        }
    }
}
