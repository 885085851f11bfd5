package dev.b24mcp.adapter.bitrix24.checkup;

import dev.b24mcp.adapter.bitrix24.rest.Command;
import dev.b24mcp.adapter.bitrix24.rest.Members;
import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.adapter.bitrix24.rest.UnexpectedAnswer;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CurrentUser;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code profile}: whose the webhook or the token is; any credential may ask that, whatever it may do else.
 *
 * @param result what it answers
 * @param time the portal's clock as it answered
 */
public record Profile(Map<String, @Nullable Object> result, PortalTime time) {

    /** Asks the portal. */
    public static Profile read(RestClient rest, CallContext call) {
        var envelope = rest.read(call, new Command("profile", Map.of()));
        var profile = new Profile(Members.of(envelope.get("result")), PortalTime.of(envelope.get("time")));
        if (profile.text("ID").isEmpty()) {
            throw UnexpectedAnswer.exception();
        }
        return profile;
    }

    /** The employee. */
    public CurrentUser user() {
        var name = Stream.of("NAME", "LAST_NAME")
                .map(this::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new CurrentUser(text("ID"), name);
    }

    boolean isAdministrator() {
        return Boolean.TRUE.equals(result.get("ADMIN"));
    }

    /** The employee's own zone, or else the portal's. */
    Optional<ZoneId> zone() {
        try {
            return Optional.of(ZoneId.of(text("TIME_ZONE")));
        } catch (DateTimeException _) {
            return time.offset().map(offset -> offset);
        }
    }

    /** Numbers are texts to Bitrix24, or the other way round; an object is neither. */
    private String text(String member) {
        var value = result.get(member);
        return value instanceof String || value instanceof Number
                ? value.toString().strip()
                : "";
    }
}
