package dev.b24mcp.domain.wording;

import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.KnownFields;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fields that are asked for by a pattern such as {@code *}, under the names that the CRM says they have. */
public final class Wildcard {

    private static final String ANYTHING = "*";

    private Wildcard() {}

    /** The selection with the names of fields in place of patterns, each name once. */
    public static List<String> spelledOut(List<String> select, KnownFields fields) {
        return select.stream()
                .flatMap(written -> names(written, fields))
                .distinct()
                .toList();
    }

    /** Whether the word asks for every field. */
    public static boolean isEverything(String written) {
        return written.equals(ANYTHING);
    }

    /** What one word of a selection stands for: a pattern for those it fits, a name for itself. */
    public static Stream<String> names(String written, KnownFields fields) {
        return written.contains(ANYTHING)
                ? fields.stream()
                        .map(FieldDescription::name)
                        .filter(pattern(written).asMatchPredicate())
                : Stream.of(written);
    }

    private static Pattern pattern(String written) {
        return Pattern.compile(Arrays.stream(written.split(Pattern.quote(ANYTHING), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }
}
