package dev.b24mcp.adapter.http;

import io.helidon.http.DateTime;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The time of an answer as HTTP wants it (RFC 9110, 5.6.7). Helidon writes it in the zone of the machine, and the first days of a
 * month with one digit.
 */
final class DateHeader implements Filter {

    private volatile @Nullable Stamp last;

    /** A moment, and how it is told. */
    private record Stamp(ZonedDateTime time, Header header) {}

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        response.header(now());
        chain.proceed();
    }

    Header now() {
        // new once a second
        var time = DateTime.timestamp();
        var known = last;
        if (known == null || !known.time().equals(time)) {
            known = new Stamp(time, HeaderValues.create(HeaderNames.DATE, text(time)));
            last = known;
        }
        return known.header();
    }

    static String text(ZonedDateTime time) {
        var text = DateTimeFormatter.RFC_1123_DATE_TIME.format(time.withZoneSameInstant(ZoneOffset.UTC));
        return Character.isDigit(text.charAt(6)) ? text : text.substring(0, 5) + "0" + text.substring(5);
    }
}
