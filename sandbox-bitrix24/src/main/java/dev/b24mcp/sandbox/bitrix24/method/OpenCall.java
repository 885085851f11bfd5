package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.table.Binding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that somebody is still on.
 *
 * @param type 1 for one's own call, 2 and more for the others
 * @param client whom it is with, if that is known
 */
record OpenCall(
        String id,
        long userId,
        String phone,
        String line,
        long type,
        Instant start,
        @Nullable Binding client) {}
