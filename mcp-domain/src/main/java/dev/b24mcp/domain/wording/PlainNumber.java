package dev.b24mcp.domain.wording;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers the way CRMs write them: 5 and not 5.0, 100000 and not 1E+5. */
public final class PlainNumber {

    /** More digits than any CRM keeps. */
    private static final int MOST_DIGITS = 60;

    private PlainNumber() {}

    /** A whole number without a fraction, whatever it was written like; anything else as it is. */
    public static @Nullable Object of(@Nullable Object value) {
        if (!(value instanceof BigDecimal || value instanceof Double || value instanceof Float)) {
            return value;
        }
        try {
            var number = new BigDecimal(value.toString());
            return number.signum() != 0 && number.precision() - number.scale() > MOST_DIGITS
                    ? value
                    : number.toBigIntegerExact();
        } catch (ArithmeticException | NumberFormatException notWhole) {
            return value;
        }
    }
}
