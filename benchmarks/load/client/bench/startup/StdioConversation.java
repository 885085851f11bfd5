package bench.startup;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;

/** Over stdio: the first message is written before the process can read it, as clients do. */
final class StdioConversation implements Conversation {
    private final Program program;
    private final Target target;
    private final Messages messages;
    private final BufferedReader output;
    private final BufferedWriter input;

    StdioConversation(Program program, Target target) {
        this.program = program;
        this.target = target;
        this.messages = new Messages(target);
        this.output = program.output();
        this.input = program.input();
    }

    @Override
    public void reach(Moment moment) throws IOException {
        if (!target.isServer()) {
            line();
            return;
        }
        say(messages.initialize());
        while (!messages.opens(line())) {}
        if (moment == Moment.CALL) {
            say(Messages.INITIALIZED);
            say(messages.call());
            while (!messages.isResult(line())) {}
        }
    }

    private void say(String message) throws IOException {
        try {
            input.write(message + "\n");
            input.flush();
        } catch (IOException closed) {
            program.close();
            program.check();
        }
    }

    private String line() throws IOException {
        var line = output.readLine();
        if (line == null) {
            program.close();
            program.check();
        }
        return line;
    }

    /** The end of its input is what ends a server over stdio. */
    @Override
    public void close() throws IOException {
        input.close();
    }
}
