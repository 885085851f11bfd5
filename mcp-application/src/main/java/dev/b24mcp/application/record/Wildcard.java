package dev.b24mcp.application.record;

import dev.b24mcp.domain.crm.FieldDescription;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fields that are asked for by a pattern such as {@code *}, under the names that the CRM says they have. */
final class Wildcard {

    private static final String ANYTHING = "*";

    private Wildcard() {}

    /** The selection with the names of fields in place of patterns, each name once. */
    static List<String> spelledOut(List<String> select, List<FieldDescription> fields) {
        return select.stream()
                .flatMap(written -> written.contains(ANYTHING)
                        ? fields.stream()
                                .map(FieldDescription::name)
                                .filter(pattern(written).asMatchPredicate())
                        : List.of(written).stream())
                .distinct()
                .toList();
    }

    private static Pattern pattern(String written) {
        return Pattern.compile(Arrays.stream(written.split(Pattern.quote(ANYTHING), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }
}
