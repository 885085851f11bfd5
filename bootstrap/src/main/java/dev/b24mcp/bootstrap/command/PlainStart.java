package dev.b24mcp.bootstrap.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The starts that clients and service managers repeat all day. */
public final class PlainStart {

    private PlainStart() {}

    /** What these arguments start, where they name a server and nothing else; the same that the whole command line starts. */
    public static Optional<Callable<Integer>> of(String... arguments) {
        return Optional.ofNullable(
                switch (String.join(" ", List.of(arguments))) {
                    case "stdio" -> () -> StdioCommand.run(false);
                    case "stdio --demo" -> () -> StdioCommand.run(true);
                    case "proxy" -> ProxyCommand::run;
                    case "http" -> () -> HttpCommand.run(new ListenOptions(), System.out);
                    default -> null;
                });
    }
}
