package dev.b24mcp.sandbox.bitrix24.fault;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** How often a fault strikes. */
public sealed interface Frequency {

    /** Every so-manieth call: 1 is each. */
    record Every(int calls) implements Frequency {
        public Every {
            require(calls >= 1, "A fault strikes every 1st call or more seldom");
        }

        @Override
        public BooleanSupplier start() {
            var count = new AtomicInteger();
            return () -> count.incrementAndGet() % calls == 0;
        }
    }

    /**
     * A share of the calls, chosen by chance that can be repeated.
     *
     * @param of above 0, up to 1
     */
    record Share(double of, long seed) implements Frequency {
        public Share {
            require(of > 0 && of <= 1, "A share is above 0 and not above 1");
        }

        @Override
        public BooleanSupplier start() {
            var random = new SplittableRandom(seed);
            return () -> {
                synchronized (random) {
                    return random.nextDouble() < of;
                }
            };
        }
    }

    /** The next so many calls and none after them. */
    record Next(int calls) implements Frequency {
        public Next {
            require(calls >= 1, "A fault strikes at least once");
        }

        @Override
        public BooleanSupplier start() {
            var left = new AtomicInteger(calls);
            return () -> left.getAndUpdate(now -> Math.max(0, now - 1)) > 0;
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Asked once a call, tells whether this one is struck; any number of threads may ask. */
    BooleanSupplier start();
}
