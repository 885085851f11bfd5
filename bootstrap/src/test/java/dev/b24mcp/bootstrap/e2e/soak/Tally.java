package dev.b24mcp.bootstrap.e2e.soak;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What has become of the calls. Safe for use by many threads at once. */
final class Tally {

    private static final int MOST_OFFENCES = 20;

    final LongAdder right = new LongAdder();
    final LongAdder calledOff = new LongAdder();
    private final Map<String, LongAdder> errors = new ConcurrentSkipListMap<>();
    private final Queue<String> offences = new ConcurrentLinkedQueue<>();

    void error(String code) {
        errors.computeIfAbsent(code, _ -> new LongAdder()).increment();
    }

    /** Something that must not be. */
    void offence(String sentence) {
        if (offences.size() < MOST_OFFENCES) {
            offences.add(sentence);
        }
    }

    long calls() {
        return right.sum()
                + calledOff.sum()
                + errors.values().stream().mapToLong(LongAdder::sum).sum();
    }

    Map<String, LongAdder> errors() {
        return errors;
    }

    Queue<String> offences() {
        return offences;
    }
}
