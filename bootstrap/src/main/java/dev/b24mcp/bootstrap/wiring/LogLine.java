package dev.b24mcp.bootstrap.wiring;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * An event as text: moment, level, place, message, and the cause where there is one. Whatever looks like a portal's credential
 * is masked, as a second line of defence behind the types that never print one.
 */
public final class LogLine extends Formatter {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u0080-\u009F&&[^\n\t]]");
    private static final Pattern WEBHOOK = Pattern.compile("/rest/(?:api/)?\\d+/\\w+");
    private static final Pattern TOKEN =
            Pattern.compile("(?i)(auth|access_token|refresh_token|client_secret)([\"']?\\s*[=:]\\s*[\"']?)[\\w.-]+");

    @Override
    public String format(LogRecord event) {
        var line = MOMENT.format(event.getInstant()) + " " + event.getLevel().getName() + " " + event.getLoggerName()
                + " " + harmless(formatMessage(event)) + System.lineSeparator() + cause(event);
        return TOKEN.matcher(WEBHOOK.matcher(line).replaceAll("/rest/***/***")).replaceAll("$1$2***");
    }

    /** A terminal obeys some characters, and what others have sent may hold them. */
    private static String harmless(String message) {
        return CONTROL.matcher(message).replaceAll("\uFFFD");
    }

    private static String cause(LogRecord event) {
        if (event.getThrown() == null) {
            return "";
        }
        var text = new StringWriter();
        event.getThrown().printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
