package dev.b24mcp.domain.wording;

import java.util.Locale;

/** How near one word is to another that somebody may have meant. */
public final class Likeness {

    /** Nobody means a longer word, and comparing long ones is slow. */
    private static final int LONGEST = 200;

    private Likeness() {}

    /** Whether both are the same to whoever does not look at case, underscores and blanks. */
    public static boolean areSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** Whether they differ in a few letters only. */
    public static boolean areNear(String written, String meant) {
        return distance(written, meant) <= Math.max(1, plain(written).length() / 3);
    }

    /** How many letters have to be put in, taken out or changed (Levenshtein). */
    public static int distance(String one, String other) {
        return letters(plain(one), plain(other));
    }

    private static String plain(String word) {
        var start = word.length() <= LONGEST ? word : word.substring(0, LONGEST);
        return start.replaceAll("[\\s_]", "").toLowerCase(Locale.ROOT);
    }

    private static int letters(String one, String other) {
        var above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            var current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                var change = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(change, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[other.length()];
    }
}
