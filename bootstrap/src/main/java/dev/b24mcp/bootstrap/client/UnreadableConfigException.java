package dev.b24mcp.bootstrap.client;

import java.io.Serial;

/** A client's file cannot be understood, so that nobody may change it. The message says why, in half a sentence for people. */
public final class UnreadableConfigException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableConfigException(String why) {
        super(why);
    }
}
