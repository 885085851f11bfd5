package dev.b24mcp.domain.content;

/** A document under an address. */
public sealed interface Document {

    /** Absolute address. */
    String uri();

    /** Kind of content, for example {@code text/plain}. */
    String mimeType();

    /** Readable content. */
    record Text(String uri, String mimeType, String text) implements Document {}

    /** Any other content, in standard Base64. */
    record Binary(String uri, String mimeType, String base64) implements Document {}
}
