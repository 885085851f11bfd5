package dev.b24mcp.bootstrap.command;

import java.util.concurrent.CountDownLatch;

/** Keeps a server running until the process is told to end, and then closes it in good order. */
final class Running {

    private Running() {}

    /** Never returns by itself: the process ends by a signal. */
    static void untilStopped(AutoCloseable server) throws InterruptedException {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> close(server)));
        new CountDownLatch(1).await();
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
