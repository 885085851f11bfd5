package dev.b24mcp.sandbox.bitrix24.query;

import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Kind;
import java.util.List;

/** Which prefixes a method family understands; anything else stays part of the (then unknown) field name. */
public enum Grammar {
    CLASSIC,
    TASKS,
    /** A text without a prefix is a pattern. */
    PATTERNS;

    /** The longest first. */
    private static final List<String> CLASSIC_PREFIXES =
            List.of("!=%", "!%=", "!=", "!%", "!@", ">=", "<=", "=%", "%=", "=", ">", "<", "@", "%", "!");

    private static final List<String> TASK_PREFIXES = List.of(">=", "<=", ">", "<", "!");

    private List<String> prefixes() {
        return this == TASKS ? TASK_PREFIXES : CLASSIC_PREFIXES;
    }

    private static Operator operator(String prefix) {
        return switch (prefix) {
            case "=", "@" -> Operator.EQUAL;
            case "!=", "!", "!@" -> Operator.NOT_EQUAL;
            case ">" -> Operator.GREATER;
            case ">=" -> Operator.AT_LEAST;
            case "<" -> Operator.LESS;
            case "<=" -> Operator.AT_MOST;
            case "%" -> Operator.CONTAINS;
            case "!%" -> Operator.NOT_CONTAINS;
            case "=%", "%=" -> Operator.LIKE;
            case "!=%", "!%=" -> Operator.NOT_LIKE;
            default -> throw new IllegalArgumentException(prefix);
        };
    }

    /** A task's title is always matched as a pattern. */
    Operator meant(Operator operator, Field field) {
        if ((this == TASKS && field.name().equals("TITLE")) || (this == PATTERNS && field.kind() == Kind.TEXT)) {
            return switch (operator) {
                case EQUAL -> Operator.LIKE;
                case NOT_EQUAL -> Operator.NOT_LIKE;
                default -> operator;
            };
        }
        return operator;
    }

    record Key(Operator operator, String field) {}

    Key parse(String key) {
        for (var prefix : prefixes()) {
            if (key.startsWith(prefix)) {
                return new Key(operator(prefix), key.substring(prefix.length()));
            }
        }
        return new Key(Operator.EQUAL, key);
    }
}
