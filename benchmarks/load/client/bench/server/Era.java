package bench.server;

import java.util.Arrays;

/** How a client speaks: a revision of the protocol, with or without a session. */
public enum Era {
    /** 2026-07-28: every request stands alone. */
    MODERN("2026-07-28", "2026-07-28"),
    /** 2025-11-25 with initialize and Mcp-Session-Id. */
    SESSION("2025-11-25-session", "2025-11-25"),
    /** 2025-11-25 without a session: calls that nothing precedes. */
    PLAIN("2025-11-25", "2025-11-25");

    private final String label;
    private final String version;

    Era(String label, String version) {
        this.label = label;
        this.version = version;
    }

    public String label() {
        return label;
    }

    public String version() {
        return version;
    }

    public static Era of(String label) {
        return Arrays.stream(values())
                .filter(era -> era.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown era " + label));
    }
}
