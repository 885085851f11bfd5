package dev.b24mcp.domain.content;

/** One piece of what a tool or a prompt says (MCP's content block). */
public sealed interface Content {

    /** Words. */
    record Text(String text) implements Content {}

    /**
     * A picture.
     *
     * @param base64 its bytes in standard Base64
     * @param mimeType for example {@code image/png}
     */
    record Image(String base64, String mimeType) implements Content {}

    /**
     * A sound.
     *
     * @param base64 its bytes in standard Base64
     * @param mimeType for example {@code audio/wav}
     */
    record Audio(String base64, String mimeType) implements Content {}

    /** A document that is put into the answer as a whole. */
    record Embedded(Document document) implements Content {}

    /**
     * A resource that the client can read when it wants to.
     *
     * @param uri absolute address
     * @param name short name
     * @param mimeType kind of its content
     */
    record Link(String uri, String name, String mimeType) implements Content {}
}
