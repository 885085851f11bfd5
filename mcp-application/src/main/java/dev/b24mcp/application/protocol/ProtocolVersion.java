package dev.b24mcp.application.protocol;

import java.util.List;
import java.util.regex.Pattern;

/** The revisions of the protocol. They are dates, so they compare as text. */
public final class ProtocolVersion {

    /** The only revision with batches. */
    public static final String WITH_BATCHES = "2025-03-26";

    /** The first revision whose clients know links to resources. */
    public static final String WITH_LINKS = "2025-06-18";

    /** The first revision whose clients come back for a stream that the server ended. */
    public static final String WITH_POLLING = "2025-11-25";

    /** The revisions that {@code initialize} can agree on, the newest first. */
    public static final List<String> LEGACY = List.of(WITH_POLLING, WITH_LINKS, WITH_BATCHES, "2024-11-05");

    /** The revisions without {@code initialize} that are served, the newest first. */
    public static final List<String> STATELESS = List.of("2026-07-28");

    private static final Pattern REVISION = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private ProtocolVersion() {}

    /** Whether the text names a revision, served or not, of the era without {@code initialize}. */
    static boolean isStateless(String revision) {
        return !LEGACY.contains(revision)
                && REVISION.matcher(revision).matches()
                && revision.compareTo(STATELESS.getLast()) >= 0;
    }
}
