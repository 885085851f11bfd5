package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.WireDates;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** server.time and scope. */
record SystemMethods(Clock clock, ZoneId zone) {
    /** What this portal has; the webhook and the token are granted all of it. */
    private static final List<String> SCOPES = List.of("crm", "task", "user");

    Answer time(Parameters ignored) {
        return Answer.of(WireDates.dateTime(clock.instant(), zone));
    }

    Answer scope(Parameters ignored) {
        return Answer.of(SCOPES);
    }
}
