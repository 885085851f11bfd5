package dev.b24mcp.sandbox.bitrix24.fault;

/** A fault was ordered in words nobody understands; the message tells a person which. */
public final class FaultSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    FaultSyntaxException(String message) {
        super(message);
    }
}
