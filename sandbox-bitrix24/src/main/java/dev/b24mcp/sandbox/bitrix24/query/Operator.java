package dev.b24mcp.sandbox.bitrix24.query;

/** What a filter's key may begin with. */
public enum Operator {
    EQUAL(false),
    NOT_EQUAL(true),
    GREATER(false),
    AT_LEAST(false),
    LESS(false),
    AT_MOST(false),
    CONTAINS(false),
    NOT_CONTAINS(true),
    LIKE(false),
    NOT_LIKE(true);

    private final boolean negative;

    Operator(boolean negative) {
        this.negative = negative;
    }

    /** Whether the rows wanted are those the plain operator does not match. */
    boolean negative() {
        return negative;
    }

    boolean searchesText() {
        return switch (this) {
            case CONTAINS, NOT_CONTAINS, LIKE, NOT_LIKE -> true;
            default -> false;
        };
    }

    /** Whether the text searched for has its own wildcards. */
    boolean isPattern() {
        return this == LIKE || this == NOT_LIKE;
    }

    /** Whether an empty value is a question of its own ("is empty") rather than something to compare with. */
    boolean asksForEmpty() {
        return this == EQUAL || this == NOT_EQUAL;
    }
}
