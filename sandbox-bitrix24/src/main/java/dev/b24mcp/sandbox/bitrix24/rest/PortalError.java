package dev.b24mcp.sandbox.bitrix24.rest;

import java.util.Objects;

/** The portal's refusal: an HTTP status, a code (often empty) and a description. */
public final class PortalError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String ZERO = "the number 0";

    private final int status;
    private final String code;

    public PortalError(int status, String code, String description) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
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

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The code as it is written. */
    Object written() {
        return code.equals(ZERO) ? (Object) 0 : code;
    }

    public String description() {
        return Objects.requireNonNullElse(getMessage(), "");
    }
}
