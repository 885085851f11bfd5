package dev.b24mcp.adapter.bitrix24.list;

import dev.b24mcp.adapter.bitrix24.entity.ListDialect;
import dev.b24mcp.adapter.bitrix24.quota.Urgency;
import dev.b24mcp.adapter.bitrix24.rest.Command;
import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.adapter.bitrix24.rest.UnexpectedAnswer;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.RecordPage;
import dev.b24mcp.domain.crm.RecordQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers a query: the first page alone, which also counts, and all others in as few batches as the portal allows. A portal
 * gives fifty rows a page whatever it is asked for and rounds a start down to a multiple of fifty, so pages are asked for in
 * whole and cut here. For one use by one thread.
 */
public final class Listing {

    private final RestClient rest;
    private final ListDialect dialect;
    private final RecordQuery query;
    private final CallContext call;
    private final FurtherPages further;
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();

    /** Offset of the first row that has not been looked at. */
    private int position;

    /** The last row that has been looked at. */
    private Map<String, @Nullable Object> last = Map.of();

    private boolean more = true;
    private OptionalLong total = OptionalLong.empty();

    /** Creates the reading of one answer. */
    public Listing(RestClient rest, ListDialect dialect, RecordQuery query, CallContext call) {
        this.rest = rest;
        this.dialect = dialect;
        this.query = query;
        this.call = call;
        this.further = FurtherPages.of(dialect, query);
        this.position = query.start();
    }

    /**
     * Reads it.
     *
     * @throws dev.b24mcp.domain.crm.CrmException when the portal refuses or cannot be reached, or the query cannot be put to it
     */
    public RecordPage run() {
        LiteralValues.require(query.filter());
        var start = position - position % Page.SIZE;
        var urgency = query.limit() > Page.SIZE ? Urgency.BULK : Urgency.SINGLE;
        var command = new Command(dialect.method(), dialect.parameters(first(), start));
        var envelope = rest.read(call, urgency, command);
        var page = Page.in(envelope, dialect);
        total = page.total();
        var goOn = take(page, position - start, page.hasNext());
        while (goOn && rows.size() < query.limit()) {
            call.progress().report(rows.size(), wanted(), "");
            goOn = takeFurther();
        }
        return answer(envelope);
    }

    /** Pages that begin after a row need its identifier. */
    private RecordQuery first() {
        return query.limit() > Page.SIZE && further instanceof FurtherPages.ById
                ? Keyset.selecting(query, Keyset.withId(query.select(), dialect))
                : query;
    }

    private boolean takeFurther() {
        var goOn = true;
        for (var page : pages(further.commands(last, position, pagesWanted()))) {
            if (goOn && rows.size() < query.limit()) {
                var before = rows.size();
                goOn = take(page, 0, further.hasMore(page));
                requireProgress(page, before);
            }
        }
        return goOn;
    }

    /** Rows that come again although others were asked for mean that the portal does not do what was asked. */
    private void requireProgress(Page page, int before) {
        if (page.isFull() && rows.size() == before && !further.mayRepeat()) {
            throw UnexpectedAnswer.exception();
        }
    }

    private List<Page> pages(List<Command> commands) {
        if (commands.size() == 1) {
            return List.of(Page.in(rest.read(call, Urgency.BULK, commands.getFirst()), dialect));
        }
        var pages = new ArrayList<Page>();
        for (var envelope : rest.batch(call, commands)) {
            pages.add(Page.in(envelope, dialect));
        }
        return pages;
    }

    /** Takes what is new and says whether to go on. */
    private boolean take(Page page, int skip, boolean others) {
        var before = rows.size();
        var index = Math.max(0, skip);
        while (index < page.rows().size() && rows.size() < query.limit()) {
            var row = page.rows().get(index);
            var id = row.get(dialect.idField());
            // a row moves to a later page when another one is added while we read
            if (id == null || seen.add(id)) {
                rows.add(dialect.row(row, query));
            }
            last = row;
            index++;
            position++;
        }
        var taken = index >= page.rows().size();
        more = !taken || others;
        if (taken && others) {
            // however many rows this page had, fewer or more than it should, the next one begins where it begins
            position += Page.SIZE - index;
        }
        // a portal that sends the same rows for ever would keep us here for ever
        return more && page.isFull() && rows.size() > before;
    }

    private int pagesWanted() {
        var wanted = (long) query.limit() - rows.size();
        if (total.isPresent()) {
            wanted = Math.min(wanted, Math.max(1, total.getAsLong() - position));
        }
        return (int) Math.min(RestClient.MOST_COMMANDS, (wanted + Page.SIZE - 1) / Page.SIZE);
    }

    /** How many rows there will be in the end; unknown where the portal counts no more than it has sent. */
    private OptionalLong wanted() {
        return total.stream()
                .map(counted -> Math.min(query.limit(), counted - query.start()))
                .filter(count -> count > rows.size())
                .findFirst();
    }

    /** Rows that came twice take no place among those by identifier. */
    private int following() {
        return further instanceof FurtherPages.ById && rows.size() == query.limit()
                ? query.start() + rows.size()
                : position;
    }

    /** The first page's envelope with all rows in it. */
    private RecordPage answer(Map<String, @Nullable Object> envelope) {
        var next = more && query.limit() > 0 ? OptionalInt.of(following()) : OptionalInt.empty();
        var answer = new LinkedHashMap<String, @Nullable Object>(envelope);
        answer.put("result", dialect.rowsMember() == null ? rows : Map.of(dialect.rowsMember(), rows));
        answer.remove("next");
        next.ifPresent(start -> answer.put("next", start));
        return new RecordPage(rows.stream().map(CrmRecord::new).toList(), total, next, answer);
    }
}
