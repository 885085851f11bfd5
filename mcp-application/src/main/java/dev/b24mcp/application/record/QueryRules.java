package dev.b24mcp.application.record;

import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.date.DateFilterRule;
import dev.b24mcp.domain.date.Period;
import dev.b24mcp.domain.date.RecentPeriod;
import dev.b24mcp.domain.warning.AmbiguousTitle;
import dev.b24mcp.domain.warning.AskedQuery;
import dev.b24mcp.domain.warning.LimitOverCap;
import dev.b24mcp.domain.warning.MissingDateRange;
import dev.b24mcp.domain.warning.OrderNotSelected;
import dev.b24mcp.domain.warning.SharedLabel;
import dev.b24mcp.domain.warning.StateWord;
import dev.b24mcp.domain.warning.UnknownChoice;
import dev.b24mcp.domain.warning.UnknownField;
import dev.b24mcp.domain.warning.UnknownOperator;
import dev.b24mcp.domain.warning.UnreadableDate;
import dev.b24mcp.domain.warning.UnusableValue;
import dev.b24mcp.domain.warning.Warning;
import dev.b24mcp.domain.warning.WarningRule;
import java.util.List;
import java.util.stream.Stream;

/** What queries are judged by. A new rule is added here. */
public final class QueryRules {

    private static final DateFilterRule RECENTLY = new RecentPeriod(Period.LAST_7_DAYS);

    /** What is asked has to make sense, however many records are wanted. */
    private static final List<WarningRule> ALWAYS = List.of(
            new UnknownOperator(),
            new UnknownField(),
            new AmbiguousTitle(),
            new UnreadableDate(RECENTLY),
            new UnusableValue(),
            new UnknownChoice(),
            new StateWord(),
            new SharedLabel());

    private final List<WarningRule> rules;
    private final int cap;

    private QueryRules(List<WarningRule> rules, int cap) {
        this.rules = List.copyOf(rules);
        this.cap = cap;
    }

    /**
     * All rules, in the order in which warnings are told.
     *
     * @param cap the most records that one query gets
     */
    public static QueryRules standard(int cap) {
        return new QueryRules(
                Stream.concat(
                                ALWAYS.stream(),
                                Stream.of(
                                        new LimitOverCap(cap), new OrderNotSelected(), new MissingDateRange(RECENTLY)))
                        .toList(),
                cap);
    }

    /** Those for whoever wants all records there are, in no particular order. */
    static QueryRules forWholeSets() {
        return new QueryRules(ALWAYS, Integer.MAX_VALUE);
    }

    List<Warning> check(AskedQuery asked) {
        return rules.stream().flatMap(rule -> rule.check(asked).stream()).toList();
    }

    /** The query with a limit that it can have. */
    RecordQuery capped(RecordQuery query) {
        return query.limit() <= cap
                ? query
                : new RecordQuery(query.entity(), query.filter(), query.select(), query.order(), query.start(), cap);
    }
}
