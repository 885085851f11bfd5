package dev.b24mcp.sandbox.bitrix24.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The rules in force. Any number of threads may ask for faults while others change the rules. */
public final class Faults {
    private final List<Active> active = new CopyOnWriteArrayList<>();

    private record Active(FaultRule rule, BooleanSupplier strikes, LongAdder struck) {}

    /** From the next call on, after the rules already there. */
    public void add(FaultRule rule) {
        active.add(new Active(rule, rule.frequency().start(), new LongAdder()));
    }

    /** All is well again. */
    public void clear() {
        active.clear();
    }

    public List<FaultRule> rules() {
        return active.stream().map(Active::rule).toList();
    }

    /** How often each fault in force has struck so far. */
    public Map<Fault, Long> struck() {
        return active.stream()
                .collect(Collectors.toMap(
                        candidate -> candidate.rule().fault(),
                        candidate -> candidate.struck().sum(),
                        Long::sum,
                        LinkedHashMap::new));
    }

    /** The fault that strikes this call at this seam: that of the first rule whose turn it is. */
    public <F extends Fault> Optional<F> strike(Class<F> seam, String method) {
        for (var candidate : active) {
            var rule = candidate.rule();
            if (seam.isInstance(rule.fault())
                    && rule.isAbout(method)
                    && candidate.strikes().getAsBoolean()) {
                candidate.struck().increment();
                return Optional.of(seam.cast(rule.fault()));
            }
        }
        return Optional.empty();
    }
}
