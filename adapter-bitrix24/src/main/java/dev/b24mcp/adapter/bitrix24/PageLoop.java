package dev.b24mcp.adapter.bitrix24;

import dev.b24mcp.adapter.bitrix24.entity.ListDialect;
import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.adapter.bitrix24.rest.Rows;
import dev.b24mcp.domain.call.Progress;
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
 * Reads pages until a query is answered. A portal gives fifty rows a page whatever it is asked for and rounds a start down to
 * a multiple of fifty, so pages are asked for in whole and cut here. For one use by one thread.
 */
final class PageLoop {

    static final int PAGE = 50;

    private final RestClient rest;
    private final ListDialect dialect;
    private final RecordQuery query;
    private final Progress progress;
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();

    /** Offset of the first row that has not been looked at. */
    private int position;

    PageLoop(RestClient rest, ListDialect dialect, RecordQuery query, Progress progress) {
        this.rest = rest;
        this.dialect = dialect;
        this.query = query;
        this.progress = progress;
        this.position = query.start();
    }

    RecordPage run() {
        while (true) {
            var pageStart = position - position % PAGE;
            var envelope = rest.read(dialect.method(), dialect.parameters(query, pageStart));
            var page = Rows.in(envelope, dialect.rowsMember());
            var before = rows.size();
            take(page, pageStart);
            // a portal that sends the same rows for ever would keep us here for ever
            var nothingNew = rows.size() == before;
            var done = position >= pageStart + page.size();
            var more = !done || envelope.get("next") != null;
            if (done && more) {
                // a page that is short although more follow must not be asked for again and again
                position = pageStart + PAGE;
            }
            if (rows.size() >= query.limit() || !more || nothingNew || page.size() < PAGE) {
                return answer(envelope, more ? OptionalInt.of(position) : OptionalInt.empty());
            }
            progress.report(rows.size(), wanted(envelope), "");
        }
    }

    private void take(List<Map<String, @Nullable Object>> page, int pageStart) {
        while (position < pageStart + page.size() && rows.size() < query.limit()) {
            var row = page.get(position - pageStart);
            var id = row.get(dialect.idField());
            // a row moves to a later page when another one is added while we read
            if (id == null || seen.add(id)) {
                rows.add(dialect.row(row, query));
            }
            position++;
        }
    }

    /** How many rows there will be in the end; unknown where the portal counts no more than it has sent. */
    private OptionalLong wanted(Map<String, @Nullable Object> envelope) {
        return total(envelope).stream()
                .map(total -> Math.min(query.limit(), total - query.start()))
                .filter(count -> count > rows.size())
                .findFirst();
    }

    private static OptionalLong total(Map<String, @Nullable Object> envelope) {
        return envelope.get("total") instanceof Number number
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
    }

    /** The last page's envelope with all rows in it. */
    private RecordPage answer(Map<String, @Nullable Object> envelope, OptionalInt next) {
        var answer = new LinkedHashMap<String, @Nullable Object>(envelope);
        answer.put("result", dialect.rowsMember() == null ? rows : Map.of(dialect.rowsMember(), rows));
        answer.remove("next");
        next.ifPresent(start -> answer.put("next", start));
        return new RecordPage(rows.stream().map(CrmRecord::new).toList(), total(envelope), next, answer);
    }
}
