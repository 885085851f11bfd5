package dev.b24mcp.sandbox.bitrix24.rest;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The portal's refusal: an HTTP status, a code (often empty) and a description. */
public final class PortalError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String ZERO = "the number 0";

    private final int status;
    private final String code;

    /** Beside the code and the description; a serializable map, as exceptions are. */
    private final TreeMap<String, String> more;

    public PortalError(int status, String code, String description) {
        this(status, code, description, Map.of());
    }

    private PortalError(int status, String code, String description, Map<String, String> more) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
        this.more = new TreeMap<>(more);
    }

    /** What the families about people say, with a key of their own that is always empty. */
    public static PortalError argument(String description) {
        return new PortalError(400, "ERROR_ARGUMENT", description, Map.of("argument", ""));
    }

    /** Where the code is the number 0, and false in most languages. */
    public static PortalError zero(String description) {
        return new PortalError(400, ZERO, description);
    }

    /** The classic crm.* family: HTTP 400 and an empty code. */
    public static PortalError classic(String description) {
        return new PortalError(400, "", description);
    }

    public static PortalError methodNotFound() {
        return new PortalError(404, "ERROR_METHOD_NOT_FOUND", "Method not found!");
    }

    public static PortalError notAnArray(String parameter) {
        return classic("Parameter '" + parameter + "' must be array.");
    }

    /** Of REST 3.0: a field of the request is to blame. */
    public static PortalError aboutField(String code, String message, String field, String why) {
        return new PortalError(400, code, message, Map.of("field", field, "why", why));
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    Map<String, String> more() {
        return more;
    }

    /** The code as it is written. */
    Object written() {
        return code.equals(ZERO) ? (Object) 0 : code;
    }

    public String description() {
        return Objects.requireNonNullElse(getMessage(), "");
    }
}
