package dev.b24mcp.bootstrap.training;

import java.io.IOException;

/** A way to run the program that has options of the JVM and a cache of its own; the launcher names their files the same. */
public enum Mode {
    STDIO("stdio", StdioLesson::teach),
    HTTP("http", HttpLesson::teach);

    private final String command;

    @SuppressWarnings("ImmutableEnumChecker") // methods without state
    private final Lesson lesson;

    Mode(String command, Lesson lesson) {
        this.command = command;
        this.lesson = lesson;
    }

    public String command() {
        return command;
    }

    void teach(Process process) throws IOException, InterruptedException {
        lesson.teach(process);
    }

    /** Works with a process and asks it to end. */
    private interface Lesson {
        void teach(Process process) throws IOException, InterruptedException;
    }
}
