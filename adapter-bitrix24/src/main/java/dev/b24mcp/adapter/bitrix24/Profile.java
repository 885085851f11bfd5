package dev.b24mcp.adapter.bitrix24;

import dev.b24mcp.adapter.bitrix24.rest.Members;
import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.adapter.bitrix24.rest.UnexpectedAnswer;
import dev.b24mcp.domain.crm.CurrentUser;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code profile}: whose the webhook or the token is; any credential may ask that, whatever it may do else. */
record Profile(RestClient rest) {

    CurrentUser read() {
        var profile = Members.of(rest.read("profile", Map.of()).get("result"));
        var id = text(profile.get("ID"));
        if (id.isEmpty()) {
            throw UnexpectedAnswer.exception();
        }
        var name = Stream.of("NAME", "LAST_NAME")
                .map(part -> text(profile.get(part)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new CurrentUser(id, name);
    }

    /** Numbers are texts to Bitrix24, or the other way round; an object is neither. */
    private static String text(@Nullable Object value) {
        return value instanceof String || value instanceof Number
                ? value.toString().strip()
                : "";
    }
}
