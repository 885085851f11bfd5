package dev.b24mcp.bootstrap.wiring;

import java.util.Optional;

/** What this program is. */
public final class Build {

    private Build() {}

    /** The version in the manifest; {@code dev} when the program does not run from its jar. */
    public static String version() {
        return Optional.ofNullable(Build.class.getPackage().getImplementationVersion())
                .orElse("dev");
    }
}
