package dev.b24mcp.sandbox.bitrix24.portal;

/**
 * How many requests the portal takes.
 *
 * @param ratePerSecond how many drain from the bucket in a second; 1,000,000 and more means no limit at all
 * @param burst how many the bucket holds
 */
public record Quota(double ratePerSecond, int burst) {
    /** From here on nothing is refused, even when the clock stands still and drains nothing. */
    private static final double UNLIMITED = 1_000_000;

    public Quota {
        if (!(ratePerSecond > 0)) {
            throw new IllegalArgumentException("ratePerSecond must be positive");
        }
        if (burst <= 0) {
            throw new IllegalArgumentException("burst must be positive");
        }
    }

    /** Every plan but the largest. */
    public static Quota standard() {
        return new Quota(2, 50);
    }

    /** The largest plan. */
    public static Quota enterprise() {
        return new Quota(5, 250);
    }

    public static Quota unlimited() {
        return new Quota(UNLIMITED, 50);
    }

    boolean isUnlimited() {
        return ratePerSecond >= UNLIMITED;
    }
}
