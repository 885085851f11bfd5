package dev.b24mcp.domain.completion;

import java.util.List;
import java.util.Locale;

/**
 * Proposals for a value that a user is typing, the best first.
 *
 * @param values at most {@value #MOST} of them
 * @param total how many there are in all
 */
public record Completion(List<String> values, int total) {

    /** How many values a client takes (MCP, completion). */
    public static final int MOST = 100;

    public static final Completion NONE = new Completion(List.of(), 0);

    public Completion {
        values = values.stream().limit(MOST).toList();
    }

    /** Whether there are more than are given. */
    public boolean hasMore() {
        return total > values.size();
    }

    /** Those of the candidates that contain what was typed, in any case; those that begin with it come first. */
    public static Completion matching(String typed, List<String> candidates) {
        var sought = typed.toLowerCase(Locale.ROOT);
        var found = candidates.stream()
                .filter(candidate -> candidate.toLowerCase(Locale.ROOT).contains(sought))
                .sorted((one, other) -> Boolean.compare(startsWith(other, sought), startsWith(one, sought)))
                .toList();
        return new Completion(found, found.size());
    }

    private static boolean startsWith(String candidate, String sought) {
        return candidate.toLowerCase(Locale.ROOT).startsWith(sought);
    }
}
