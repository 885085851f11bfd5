package dev.b24mcp.sandbox.bitrix24;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each method was called. */
final class MethodCounts {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void add(String method) {
        counts.computeIfAbsent(method, name -> new LongAdder()).increment();
    }

    Map<String, Long> now() {
        var now = new TreeMap<String, Long>();
        counts.forEach((method, count) -> now.put(method, count.sum()));
        return now;
    }
}
