package dev.b24mcp.sandbox.bitrix24.data;

import java.math.BigDecimal;

/** Amounts as real ones are spread: many small, few large. */
final class Money {
    static final BigDecimal NONE = new BigDecimal("0.00");

    private Money() {}

    /** 5,000 to 5,000,000 in steps of 500, now and then with kopecks. */
    static BigDecimal invent(Dice dice) {
        long roubles = Math.round(5_000 * Math.pow(1_000, Math.pow(dice.fraction(), 1.4)) / 500) * 500;
        return BigDecimal.valueOf(roubles * 100 + (dice.chance(0.1) ? dice.between(1, 99) : 0), 2);
    }

    /** About the same worth in dollars or euros. */
    static BigDecimal inventForeign(Dice dice) {
        return BigDecimal.valueOf(invent(dice).longValue() / 100 * 100, 2);
    }
}
