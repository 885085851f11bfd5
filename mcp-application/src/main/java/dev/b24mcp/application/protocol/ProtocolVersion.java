package dev.b24mcp.application.protocol;

import java.util.List;

/** The revisions of the protocol. They are dates, so they compare as text. */
public final class ProtocolVersion {

    /** The revisions that {@code initialize} can agree on, the newest first. */
    public static final List<String> LEGACY = List.of("2025-11-25", "2025-06-18");

    /** Revisions of the legacy era that a client may name in a header although it was offered a newer one. */
    static final List<String> KNOWN_LEGACY = List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

    /** The first revision without {@code initialize}. */
    static final String FIRST_STATELESS = "2026-07-28";

    private ProtocolVersion() {}
}
