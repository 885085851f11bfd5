package dev.b24mcp.adapter.bitrix24.checkup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the member {@code time} of an answer says of the portal's clock. Old portals have no such member.
 *
 * @param now when the answer was finished
 * @param offset the zone that the portal writes moments in
 */
record PortalTime(Optional<Instant> now, Optional<ZoneOffset> offset) {

    static PortalTime of(@Nullable Object time) {
        return time instanceof Map<?, ?> told && told.get("date_finish") instanceof String finish
                ? read(finish)
                : new PortalTime(Optional.empty(), Optional.empty());
    }

    private static PortalTime read(String finish) {
        try {
            var moment = OffsetDateTime.parse(finish);
            return new PortalTime(Optional.of(moment.toInstant()), Optional.of(moment.getOffset()));
        } catch (DateTimeException _) {
            return new PortalTime(Optional.empty(), Optional.empty());
        }
    }
}
