package dev.b24mcp.bootstrap.doctor;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** On what Java the program runs, and whether it started from a cache. */
final class JavaCheck {

    private static final List<String> CACHES = List.of("-XX:AOTCache=", "-XX:SharedArchiveFile=");

    /** What the virtual machine says of itself when it uses a cache. */
    private static final String SHARING = "sharing";

    private JavaCheck() {}

    static Result run() {
        return of(
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                System.getProperty("java.vm.info", "").contains(SHARING));
    }

    /**
     * The virtual machine goes on without a cache that it was told of and cannot use.
     *
     * @param arguments that the virtual machine was started with
     * @param isSharing whether it uses any cache
     */
    static Result of(List<String> arguments, boolean isSharing) {
        var version = Runtime.version().toString();
        var vendor = System.getProperty("java.vendor", "");
        var cache = cache(arguments);
        var verdict = Verdict.on("java")
                .with("version", version)
                .with("vendor", vendor)
                .with("cache", cache.isPresent() && isSharing);
        if (cache.isEmpty()) {
            return verdict.ok(Verdict.say("java.plain", version, vendor));
        }
        return isSharing
                ? verdict.ok(Verdict.say("java.cached", version, vendor))
                : verdict.warning(Verdict.say("java.refused", version, vendor, cache.get()), Verdict.say("java.renew"));
    }

    /** The file that the program starts from faster, as the virtual machine was told. */
    static Optional<String> cache(List<String> arguments) {
        return arguments.stream()
                .flatMap(argument ->
                        CACHES.stream().filter(argument::startsWith).map(option -> argument.substring(option.length())))
                .flatMap(file -> file.isBlank() ? Stream.empty() : Stream.of(file))
                .findFirst();
    }
}
