package dev.b24mcp.sandbox.bitrix24.data;

import java.util.Locale;

/** Numbers nobody can have. */
final class Phones {
    private Phones() {}

    static String invent(Dice dice) {
        return String.format(Locale.ROOT, "+7 (900) 000-%02d-%02d", dice.between(0, 99), dice.between(0, 99));
    }
}
