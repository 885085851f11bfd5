package dev.b24mcp.sandbox.bitrix24;

import dev.b24mcp.sandbox.bitrix24.fault.AfterHandling;
import dev.b24mcp.sandbox.bitrix24.fault.Faults;
import dev.b24mcp.sandbox.bitrix24.method.Commands;
import dev.b24mcp.sandbox.bitrix24.method.MethodTable;
import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.portal.OperatingTime;
import dev.b24mcp.sandbox.bitrix24.portal.Scopes;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.Stopwatch;
import dev.b24mcp.sandbox.bitrix24.rest.TimedAnswer;
import java.util.function.Supplier;

/**
 * Calls methods for the current caller: each is counted, held to its operating time and, if its turn has come, spoilt,
 * whether it came alone or in a batch.
 */
record MeteredCommands(
        MethodTable methods, OperatingTime operating, Faults faults, MethodCounts counts, Supplier<Stopwatch> stopwatch)
        implements Commands {

    @Override
    public TimedAnswer call(String method, Parameters parameters) {
        var found = methods.find(method);
        var caller = Caller.current();
        // whoever calls it alone was asked at the door already
        Scopes.requireInBatch(caller, method);
        operating.check(caller.account(), method);
        counts.add(method);
        var watch = stopwatch.get();
        Answer answer;
        OperatingTime.Usage usage;
        try {
            answer = found.call(parameters);
        } finally {
            usage = operating.note(caller.account(), method, watch.elapsed());
        }
        var answered = new TimedAnswer(answer, watch.stop(usage.spent(), usage.resetAt()));
        return faults.strike(AfterHandling.class, method)
                .map(fault -> fault.change(method, parameters, answered))
                .orElse(answered);
    }
}
