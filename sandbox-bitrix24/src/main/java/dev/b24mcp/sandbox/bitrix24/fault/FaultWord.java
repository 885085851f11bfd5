package dev.b24mcp.sandbox.bitrix24.fault;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words faults are ordered by. */
enum FaultWord {
    DELAY,
    RESET,
    HTML502,
    LIMIT,
    LIMIT_HTML,
    EXPIRED,
    ERROR200,
    REFUSE,
    REDIRECT,
    TOTAL,
    NOTIME,
    DUPLICATES,
    HTML504,
    DROP,
    DRIP,
    TRUNCATE,
    UTF8,
    HUGE,
    GZIP;

    static Optional<FaultWord> find(String text) {
        return Arrays.stream(values()).filter(word -> word.text().equals(text)).findFirst();
    }

    static String list() {
        return Arrays.stream(values()).map(FaultWord::text).collect(Collectors.joining(", "));
    }

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String with(String value) {
        return text() + "=" + value;
    }

    /**
     * The fault with its value.
     *
     * @param value empty for the usual one; nothing comes back when it means nothing here
     */
    Optional<Fault> fault(String value) {
        return switch (this) {
            case DELAY -> duration(value, Duration.ofSeconds(2)).map(BeforeHandling.Delay::new);
            case REDIRECT -> target(value).map(BeforeHandling.Redirect::new);
            case REFUSE ->
                PortalState.find(value.isEmpty() ? "INTERNAL_SERVER_ERROR" : value)
                        .map(BeforeHandling.Refused::new);
            case TOTAL -> number(value, 7).map(AfterHandling.WrongTotal::new);
            case DRIP -> duration(value, Duration.ofMillis(100)).map(OnTheWire.Drip::new);
            case HUGE -> Quantities.size(value.isEmpty() ? "64MB" : value).map(OnTheWire.HugeBody::new);
            case GZIP ->
                value.isEmpty() || value.equals("unasked")
                        ? Optional.of(new OnTheWire.Gzip(!value.isEmpty()))
                        : Optional.empty();
            default -> value.isEmpty() ? Optional.of(plain()) : Optional.empty();
        };
    }

    private Fault plain() {
        return switch (this) {
            case RESET -> new BeforeHandling.Reset();
            case HTML502 -> new BeforeHandling.BadGateway();
            case LIMIT -> new BeforeHandling.QueryLimit();
            case LIMIT_HTML -> new BeforeHandling.QueryLimitPage();
            case EXPIRED -> new BeforeHandling.ExpiredToken();
            case ERROR200 -> new BeforeHandling.ErrorInSuccess();
            case NOTIME -> new AfterHandling.NoTime();
            case DUPLICATES -> new RepeatedRows();
            case HTML504 -> new OnTheWire.GatewayTimeout();
            case DROP -> new OnTheWire.Drop();
            case TRUNCATE -> new OnTheWire.Truncation();
            case UTF8 -> new OnTheWire.BrokenText();
            default -> throw new IllegalStateException(name());
        };
    }

    private static Optional<Duration> duration(String value, Duration usual) {
        return value.isEmpty() ? Optional.of(usual) : Quantities.duration(value);
    }

    private static Optional<Integer> number(String value, int usual) {
        try {
            return Optional.of(value.isEmpty() ? usual : Integer.parseInt(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> target(String value) {
        try {
            return Optional.of(URI.create(value.isEmpty() ? "https://moved.example/rest/" : value))
                    .filter(URI::isAbsolute);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
