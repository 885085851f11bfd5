package dev.b24mcp.bootstrap.doctor;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** On what Java the program runs, and whether it starts from a cache. */
final class JavaCheck {

    private static final List<String> CACHES = List.of("-XX:AOTCache=", "-XX:SharedArchiveFile=");

    private JavaCheck() {}

    static Result run() {
        var version = Runtime.version().toString();
        var vendor = System.getProperty("java.vendor", "");
        var cache = cache(ManagementFactory.getRuntimeMXBean().getInputArguments());
        return Verdict.on("java")
                .with("version", version)
                .with("vendor", vendor)
                .with("cache", cache.isPresent())
                .ok(Verdict.say(cache.isPresent() ? "java.cached" : "java.plain", version, vendor));
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
