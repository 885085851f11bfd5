package dev.b24mcp.domain.tool;

import dev.b24mcp.domain.call.Questions;
import dev.b24mcp.domain.content.Content;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What comes of a tool call. */
public sealed interface ToolOutcome {

    /** An end of the call: the model gets it. */
    sealed interface Finished extends ToolOutcome {

        /** For people and models to read. */
        List<Content> content();

        /** For programs, as plain Java values; empty for none. */
        Map<String, @Nullable Object> structured();
    }

    /** The tool did what was asked; warnings are part of the answer. */
    record Answered(List<Content> content, Map<String, @Nullable Object> structured) implements Finished {

        // spelt out, because a compact constructor's parameters lose their nullness in the class file
        public Answered(List<Content> content, Map<String, @Nullable Object> structured) {
            this.content = List.copyOf(content);
            this.structured = Collections.unmodifiableMap(new LinkedHashMap<>(structured));
        }

        /** An answer in words alone. */
        public static Answered text(String text) {
            return new Answered(List.of(new Content.Text(text)), Map.of());
        }
    }

    /** The tool could not do it; the texts say what to change. */
    record Failed(List<Content> content, Map<String, @Nullable Object> structured) implements Finished {

        // spelt out, because a compact constructor's parameters lose their nullness in the class file
        public Failed(List<Content> content, Map<String, @Nullable Object> structured) {
            this.content = List.copyOf(content);
            this.structured = Collections.unmodifiableMap(new LinkedHashMap<>(structured));
        }

        /** A failure in words alone. */
        public static Failed text(String text) {
            return new Failed(List.of(new Content.Text(text)), Map.of());
        }
    }

    /** The tool has to know more; it is called again with the answers. */
    record NeedsInput(Questions questions) implements ToolOutcome {}

    /**
     * The rest takes long. A client that can wait for a task gets the number of one; any other waits here for the end.
     *
     * @param job the rest of the work
     * @param taskRequired whether a client that knows no tasks cannot have it at all
     */
    record Deferred(Job job, boolean taskRequired) implements ToolOutcome {}
}
