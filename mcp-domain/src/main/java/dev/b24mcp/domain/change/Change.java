package dev.b24mcp.domain.change;

/** Something that a client may have remembered is no longer so. */
public sealed interface Change {

    /** Tools came, went or are described otherwise. */
    record ToolList() implements Change {}

    /** Prompts came, went or are described otherwise. */
    record PromptList() implements Change {}

    /** Resources came, went or are described otherwise. */
    record ResourceList() implements Change {}

    /** The content of one resource is another. */
    record ResourceContent(String uri) implements Change {}
}
