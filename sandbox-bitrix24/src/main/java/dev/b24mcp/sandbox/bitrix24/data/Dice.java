package dev.b24mcp.sandbox.bitrix24.data;

import java.util.List;
import java.util.SplittableRandom;

/** Repeatable chance. */
final class Dice {
    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    Dice(long seed, String purpose) {
        this(new SplittableRandom(seed * 31 + purpose.hashCode()));
    }

    /** Dice of one record alone, scrambled once more: neighbouring seeds would throw almost the same. */
    Dice(long seed, String purpose, long id) {
        this(new SplittableRandom(new SplittableRandom(seed * 31 + purpose.hashCode() + id).nextLong()));
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double fraction() {
        return random.nextDouble();
    }

    /** Both ends included. */
    long between(long low, long high) {
        return low + random.nextLong(high - low + 1);
    }
}
