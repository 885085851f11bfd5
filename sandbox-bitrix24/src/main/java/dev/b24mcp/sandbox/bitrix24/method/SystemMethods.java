package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.portal.Scopes;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.WireDates;
import java.time.Clock;
import java.time.ZoneId;

/** server.time and scope. */
record SystemMethods(Clock clock, ZoneId zone) {
    Answer time(Parameters ignored) {
        return Answer.of(WireDates.dateTime(clock.instant(), zone));
    }

    /** What the caller was granted, or with {@code full} what there is to grant. */
    Answer scope(Parameters parameters) {
        var full = parameters.text("full");
        var scopes = full.equals("true") || full.equals("1")
                ? Scopes.ALL
                : Caller.current().scopes();
        return Answer.of(scopes.stream().sorted().toList());
    }
}
