package dev.b24mcp.domain.crm;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a {@link Condition} compares a field with a value.
 *
 * <p>The symbol is written before the field's name: {@code ">=OPPORTUNITY"}. A bare name and a single {@code !} leave the
 * kind of comparison to the provider, which usually means equality; they are kept apart from {@link #EQUAL} and
 * {@link #NOT_EQUAL} because some providers accept only the one or the other.
 */
public enum Operator {
    MATCH(""),
    NOT_MATCH("!"),
    EQUAL("="),
    NOT_EQUAL("!="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    IN("@"),
    NOT_IN("!@"),
    CONTAINS("%"),
    NOT_CONTAINS("!%"),
    LIKE("=%", "%="),
    NOT_LIKE("!=%", "!%=");

    private static final List<Spelling> LONGEST_FIRST = Arrays.stream(values())
            .flatMap(operator -> Stream.of(operator.symbol, operator.otherSymbol)
                    .distinct()
                    .map(symbol -> new Spelling(symbol, operator)))
            .sorted((one, other) ->
                    Integer.compare(other.symbol().length(), one.symbol().length()))
            .toList();

    private final String symbol;
    private final String otherSymbol;

    Operator(String symbol) {
        this(symbol, symbol);
    }

    Operator(String symbol, String otherSymbol) {
        this.symbol = symbol;
        this.otherSymbol = otherSymbol;
    }

    /** The symbol as it is written before a field's name; empty for {@link #MATCH}. */
    public String symbol() {
        return symbol;
    }

    /** The operator with the longest symbol that the key begins with. */
    static Spelling leading(String key) {
        return LONGEST_FIRST.stream()
                .filter(spelling -> key.startsWith(spelling.symbol()))
                .findFirst()
                .orElseThrow();
    }

    /** One way to write an operator. */
    record Spelling(String symbol, Operator operator) {}
}
