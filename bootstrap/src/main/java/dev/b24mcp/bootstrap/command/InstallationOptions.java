package dev.b24mcp.bootstrap.command;

import dev.b24mcp.bootstrap.training.Installation;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The distribution, of which the launcher tells; whoever starts the program without it has none. */
final class InstallationOptions {

    @Option(names = "--home", hidden = true)
    private @Nullable Path home;

    @Option(names = "--digest", hidden = true)
    private @Nullable String digest;

    Optional<Installation> installation() {
        return home == null || digest == null ? Optional.empty() : Optional.of(new Installation(home, digest));
    }
}
