package dev.b24mcp.bootstrap.command;

/** Work that a start needs in a moment, begun while it does other things. Whoever needs it then waits for the rest of it. */
final class HeadStart {

    private HeadStart() {}

    static void with(Runnable... works) {
        Thread.ofPlatform().daemon().name("head start").start(() -> {
            for (var work : works) {
                work.run();
            }
        });
    }
}
