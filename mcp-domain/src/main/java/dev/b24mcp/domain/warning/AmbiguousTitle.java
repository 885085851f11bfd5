package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.Sort;
import dev.b24mcp.domain.wording.Titles;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses a title that several fields have: nobody can say which of them is meant. */
public record AmbiguousTitle() implements WarningRule {

    public static final String CODE = "ambiguous_title";

    @Override
    public List<Warning> check(AskedQuery asked) {
        var query = asked.query();
        return Stream.of(
                        query.filter().stream().map(Condition::field),
                        query.order().stream().map(Sort::field),
                        query.select().stream())
                .flatMap(written -> written)
                .distinct()
                .filter(written -> isAmbiguous(written, asked))
                .map(written -> Warning.refusal(
                        CODE,
                        Map.of(
                                "title",
                                written,
                                "fields",
                                Titles.candidates(written, asked.fields()).stream()
                                        .map(FieldDescription::name)
                                        .map(name -> "`" + name + "`")
                                        .collect(Collectors.joining(", "))),
                        List.of()))
                .toList();
    }

    static boolean isAmbiguous(String written, AskedQuery asked) {
        return Titles.candidates(written, asked.fields()).size() > 1;
    }
}
