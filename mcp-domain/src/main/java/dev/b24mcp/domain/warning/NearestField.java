package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.crm.FieldDescription;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the field that somebody who wrote another name probably meant. */
final class NearestField {

    private NearestField() {}

    /** By its title, by its name in another spelling, or by a name that differs in a few letters; empty when none is near. */
    static Optional<FieldDescription> to(String written, List<FieldDescription> fields) {
        var wanted = plain(written);
        return fields.stream()
                .filter(field -> plain(field.title()).equals(wanted)
                        || plain(field.name()).equals(wanted))
                .findFirst()
                .or(() -> fields.stream()
                        .map(field -> new Candidate(field, distance(wanted, plain(field.name()))))
                        .filter(candidate -> candidate.distance() <= Math.max(1, wanted.length() / 3))
                        .min(Comparator.comparingInt(Candidate::distance))
                        .map(Candidate::field));
    }

    /** Without what only tells one spelling of a name from another: case, underscores, blanks. */
    private static String plain(String name) {
        return name.replaceAll("[\\s_]", "").toLowerCase(Locale.ROOT);
    }

    /** How many letters have to be put in, taken out or changed (Levenshtein). */
    private static int distance(String one, String other) {
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

    private record Candidate(FieldDescription field, int distance) {}
}
