package dev.b24mcp.domain.resource;

import dev.b24mcp.domain.content.Document;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client gets from a resource. */
public sealed interface ResourceOutcome {

    /** Structured content: plain Java values that make up one JSON document. */
    record Structured(Map<String, @Nullable Object> document) implements ResourceOutcome {

        // spelt out, because a compact constructor's parameters lose their nullness in the class file
        public Structured(Map<String, @Nullable Object> document) {
            this.document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
        }
    }

    /** Content of any other kind. */
    record Content(Document document) implements ResourceOutcome {}

    /** It could not be read; {@code advice} says what to do about it, {@code code} names the cause. */
    record Failed(String code, String advice) implements ResourceOutcome {}

    /**
     * The query makes no sense.
     *
     * @param why what to change
     * @param details the same for programs: plain Java values; may be empty
     */
    record Refused(String why, Map<String, Object> details) implements ResourceOutcome {

        public Refused {
            details = Map.copyOf(details);
        }

        /** A query of which there is no more to say. */
        public Refused(String why) {
            this(why, Map.of());
        }
    }
}
