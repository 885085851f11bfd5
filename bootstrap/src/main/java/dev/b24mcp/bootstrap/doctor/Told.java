package dev.b24mcp.bootstrap.doctor;

import dev.b24mcp.bootstrap.wiring.Provider;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the CRM's checkup has told so far. */
final class Told {

    private final Provider provider;
    private final InstantSource clock;
    private final Map<Class<?>, Finding> findings = new HashMap<>();
    private final Map<Class<?>, Instant> moments = new HashMap<>();
    private Optional<Duration> ahead = Optional.empty();
    private Optional<CrmFailure> failure = Optional.empty();

    Told(Provider provider, InstantSource clock) {
        this.provider = provider;
        this.clock = clock;
    }

    /** A verdict on what was told, in the words of this CRM. */
    Verdict verdict(String check) {
        return Verdict.on(check, Verdict.phrases().as(provider.name()));
    }

    /** What it is let in with; some providers do not tell. */
    String credential() {
        return find(Finding.Credential.class)
                .map(Finding.Credential::lifetime)
                .map(provider::credential)
                .orElse("other");
    }

    void add(Finding finding) {
        findings.put(finding.getClass(), finding);
        moments.put(finding.getClass(), clock.instant());
        if (finding instanceof Finding.Clock(var now)) {
            ahead = Optional.of(Duration.between(clock.instant(), now));
        }
    }

    void fail(CrmFailure why) {
        failure = Optional.of(why);
    }

    <T extends Finding> Optional<T> find(Class<T> kind) {
        return Optional.ofNullable(findings.get(kind)).map(kind::cast);
    }

    boolean isTold(Class<? extends Finding> kind) {
        return findings.containsKey(kind);
    }

    /** How long one answer took: not the first one, for which this program has to get ready. */
    Optional<Duration> took() {
        return Optional.ofNullable(moments.get(Finding.Rights.class))
                .map(answered -> Duration.between(moments.getOrDefault(Finding.Identity.class, answered), answered));
    }

    /** How far the CRM's clock is ahead of ours. */
    Optional<Duration> ahead() {
        return ahead;
    }

    /** Why the checkup ended early. */
    Optional<CrmFailure> failure() {
        return failure;
    }
}
