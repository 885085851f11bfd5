package dev.b24mcp.application.protocol;

import dev.b24mcp.domain.call.ClientFeature;
import java.io.Serial;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a method could not be done, in terms that each era puts into its own error code. Messages are for the client. */
public abstract sealed class MethodException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String explanation;

    private MethodException(String explanation) {
        super(explanation);
        this.explanation = explanation;
    }

    /** What the client is told. */
    public String explanation() {
        return explanation;
    }

    /** A parameter is missing, of the wrong type, or names something that does not exist. */
    public static final class InvalidParams extends MethodException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Map<String, Object> details;

        public InvalidParams(String message) {
            this(message, Map.of());
        }

        /**
         * More than a sentence.
         *
         * @param details the same for programs: plain Java values
         */
        public InvalidParams(String message, Map<String, Object> details) {
            super(message);
            this.details = Map.copyOf(details);
        }

        public Map<String, Object> details() {
            return details;
        }
    }

    /** There is no such method. */
    public static final class UnknownMethod extends MethodException {
        @Serial
        private static final long serialVersionUID = 1L;

        public UnknownMethod() {
            super("Method not found");
        }
    }

    /** There is no tool of that name. */
    public static final class UnknownTool extends MethodException {
        @Serial
        private static final long serialVersionUID = 1L;

        public UnknownTool() {
            super("Unknown tool");
        }
    }

    /** There is no resource with that address. */
    public static final class UnknownResource extends MethodException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String uri;

        public UnknownResource(String uri) {
            super("Resource not found");
            this.uri = uri;
        }

        public String uri() {
            return uri;
        }
    }

    /** The client would have to be asked and cannot be. */
    public static final class Unanswerable extends MethodException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Set<ClientFeature> missing;

        public Unanswerable(Set<ClientFeature> missing) {
            super("The client lacks what this request needs: "
                    + missing.stream().map(ClientFeature::name).sorted().collect(Collectors.joining(", ")));
            this.missing = Set.copyOf(missing);
        }

        public Set<ClientFeature> missing() {
            return missing;
        }
    }

    /** Something behind this server did not do its part; the message says what the client can do about it. */
    public static final class Upstream extends MethodException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String code;

        public Upstream(String code, String advice) {
            super(advice);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
