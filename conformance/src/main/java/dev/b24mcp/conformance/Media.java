package dev.b24mcp.conformance;

/** The smallest picture and sound that are ones. */
final class Media {

    static final String PNG = "image/png";
    static final String WAV = "audio/wav";

    /** One red pixel. */
    static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mP4z8AAAAMBAQD3A0FDAAAAAElFTkSuQmCC";

    /** One millisecond of silence. */
    static final String SILENCE = "UklGRjQAAABXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YRAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private Media() {}
}
