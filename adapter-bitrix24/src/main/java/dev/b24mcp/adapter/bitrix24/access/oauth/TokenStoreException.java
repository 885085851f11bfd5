package dev.b24mcp.adapter.bitrix24.access.oauth;

import java.io.Serial;

/** Tokens that are kept cannot be used, or cannot be kept. Never holds a part of them. */
public final class TokenStoreException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    public TokenStoreException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** What is wrong. */
    public enum Problem {
        /** Nobody has logged in. */
        MISSING,
        /** Somebody logged in to another portal. */
        OTHER_PORTAL,
        /** Others than the owner can read or change the file. */
        EXPOSED,
        /** The content is not what was written. */
        BROKEN,
        /** The file cannot be read. */
        UNREADABLE,
        /** The file cannot be written. */
        UNWRITABLE
    }
}
