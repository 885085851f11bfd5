package dev.b24mcp.bootstrap.doctor;

import dev.b24mcp.bootstrap.training.Mode;
import dev.b24mcp.bootstrap.training.ProbedCache;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** On what Java the program runs, and whether that can start from its caches. Where it cannot, it starts without and is silent. */
final class JavaCheck {

    private JavaCheck() {}

    static Result of(List<ProbedCache> caches) {
        var version = Runtime.version().toString();
        var vendor = System.getProperty("java.vendor", "");
        var usable = caches.stream()
                .filter(ProbedCache::usable)
                .map(ProbedCache::mode)
                .map(Mode::command)
                .toList();
        var refused = caches.stream()
                .filter(Predicate.not(ProbedCache::usable))
                .map(ProbedCache::file)
                .map(Path::toString)
                .toList();
        var verdict = Verdict.on("java")
                .with("version", version)
                .with("vendor", vendor)
                .with("cache", !usable.isEmpty() && refused.isEmpty())
                .with("caches", usable)
                .with("refused_caches", refused);
        if (!refused.isEmpty()) {
            return verdict.warning(
                    verdict.say("java.refused", version, vendor, String.join(", ", refused)),
                    verdict.say("java.renew"));
        }
        return usable.isEmpty()
                ? verdict.ok(verdict.say("java.plain", version, vendor))
                : verdict.ok(verdict.say("java.cached", version, vendor, String.join(", ", usable)));
    }
}
