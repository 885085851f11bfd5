package dev.b24mcp.sandbox.bitrix24.fault;

import java.util.Locale;

/**
 * Which fault strikes which calls.
 *
 * @param method the lower-case name of the method; empty for all of them
 */
public record FaultRule(Fault fault, String method, Frequency frequency) {

    public FaultRule {
        method = method.toLowerCase(Locale.ROOT);
    }

    /** Strikes every call of every method. */
    public static FaultRule always(Fault fault) {
        return new FaultRule(fault, "", new Frequency.Every(1));
    }

    /** Strikes the next calls of every method. */
    public static FaultRule next(int calls, Fault fault) {
        return new FaultRule(fault, "", new Frequency.Next(calls));
    }

    /** The same for one method only. */
    public FaultRule on(String name) {
        return new FaultRule(fault, name, frequency);
    }

    boolean isAbout(String name) {
        return method.isEmpty() || method.equals(name);
    }
}
