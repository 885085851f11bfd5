package dev.b24mcp.application.plain;

import dev.b24mcp.application.Reply;
import java.io.Serial;
import java.util.Map;
import java.util.Optional;

/** A request that is not carried out, in the words of this interface. */
final class PlainException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reply.Kind kind;
    private final String type;
    private final String explanation;
    private final transient Optional<String> field;
    private final transient Map<String, Object> details;

    PlainException(Reply.Kind kind, String type, String explanation, Optional<String> field) {
        this(kind, type, explanation, field, Map.of());
    }

    /**
     * @param field the member of the body that is meant
     * @param details more for programs, beside type and message
     */
    PlainException(
            Reply.Kind kind, String type, String explanation, Optional<String> field, Map<String, Object> details) {
        super(explanation);
        this.details = details;
        this.kind = kind;
        this.type = type;
        this.explanation = explanation;
        this.field = field;
    }

    /** The body is no JSON. */
    static PlainException unreadable() {
        return new PlainException(
                Reply.Kind.REFUSED, "invalid_json", "The body must be one JSON object", Optional.empty());
    }

    /** A member of the body has the wrong type, or its content makes no sense. */
    static PlainException unusable(String field, String explanation) {
        return new PlainException(Reply.Kind.UNPROCESSABLE, "invalid_request", explanation, Optional.of(field));
    }

    Reply.Kind kind() {
        return kind;
    }

    String type() {
        return type;
    }

    String explanation() {
        return explanation;
    }

    Map<String, Object> details() {
        return details;
    }

    Optional<String> field() {
        return field;
    }
}
