package dev.b24mcp.bootstrap.training;

import java.io.IOException;
import java.util.List;

/** A way to run the program that has options of the JVM and a cache of its own; the launcher names their files the same. */
public enum Mode {
    STDIO("stdio", StdioLesson::teach),
    HTTP("http", HttpLesson::teach, "--port", "0");

    private final String command;

    @SuppressWarnings("ImmutableEnumChecker") // methods without state
    private final Lesson lesson;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, so it is
    private final List<String> arguments;

    Mode(String command, Lesson lesson, String... arguments) {
        this.command = command;
        this.lesson = lesson;
        this.arguments = List.of(arguments);
    }

    public String command() {
        return command;
    }

    List<String> arguments() {
        return arguments;
    }

    void teach(Process process) throws IOException, InterruptedException {
        lesson.teach(process);
    }

    /** Works with a process and asks it to end. */
    private interface Lesson {
        void teach(Process process) throws IOException, InterruptedException;
    }
}
