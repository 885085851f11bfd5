package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.date.DateFilter;
import java.util.List;
import java.util.stream.Stream;

/** A change to a filter that would avoid a warning. */
public sealed interface Correction {

    /** The filter with the change made; other conditions stay as they are. */
    List<Condition> apply(List<Condition> filter);

    /**
     * A date range in place of whatever the filter says about that field.
     *
     * @param filter the range
     */
    record Narrow(DateFilter filter) implements Correction {

        @Override
        public List<Condition> apply(List<Condition> conditions) {
            return Stream.concat(
                            conditions.stream()
                                    .filter(condition -> !condition.field().equals(filter.field())),
                            filter.conditions().stream())
                    .toList();
        }
    }

    /**
     * One condition in place of another.
     *
     * @param wrong the condition as the caller wrote it
     * @param right what was probably meant
     */
    record Rewrite(Condition wrong, Condition right) implements Correction {

        @Override
        public List<Condition> apply(List<Condition> conditions) {
            return conditions.stream()
                    .map(condition -> condition.equals(wrong) ? right : condition)
                    .toList();
        }
    }

    /** None: the filter is right, what is wrong is elsewhere in the query. */
    record Keep() implements Correction {

        @Override
        public List<Condition> apply(List<Condition> conditions) {
            return conditions;
        }
    }
}
