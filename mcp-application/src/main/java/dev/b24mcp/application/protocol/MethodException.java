package dev.b24mcp.application.protocol;

import java.io.Serial;

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

        public InvalidParams(String message) {
            super(message);
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
