package dev.b24mcp.adapter.bitrix24.list;

import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.adapter.bitrix24.rest.UnexpectedAnswer;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads records by ascending identifiers, as many pages in one request as the portal manages within its own limit of time. Safe
 * for use by many threads at once.
 *
 * @param call for whom
 */
record KeysetBatches(RestClient rest, Keyset keyset, CallContext call) {

    /** The most records that one request brings. */
    static final int ROWS = RestClient.MOST_COMMANDS * Page.SIZE;

    /** What a portal that needs too long for a request is told by. */
    private static final Set<String> TOO_SLOW = Set.of("TIMEOUT", "HTTP_504");

    private static final int FEWER = 4;

    /**
     * Records from one identifier on.
     *
     * @param rows in the order of their identifiers, none of them twice
     * @param reached the last identifier that is covered
     */
    record Read(List<Map<String, @Nullable Object>> rows, long reached) {}

    /**
     * Reads on.
     *
     * @param after where to begin
     * @param upTo where to end
     * @param pages how many pages to read at most
     */
    Read read(long after, long upTo, int pages) {
        var taken = new AscendingRows(keyset.dialect(), after, upTo);
        for (var envelope : envelopes(after, upTo, pages)) {
            var page = Page.in(envelope, keyset.dialect());
            var before = taken.last();
            taken.take(page);
            if (!page.isFull()) {
                return new Read(taken.rows(), upTo);
            }
            if (taken.last() == before) {
                // the portal does not do what was asked, and would give the same rows for ever
                throw UnexpectedAnswer.exception();
            }
        }
        return new Read(taken.rows(), taken.last());
    }

    private List<Map<String, @Nullable Object>> envelopes(long after, long upTo, int pages) {
        var count = Math.min(pages, RestClient.MOST_COMMANDS);
        while (true) {
            try {
                return rest.batch(call, keyset.commands(after, OptionalLong.of(upTo), count));
            } catch (CrmException failed) {
                if (count == 1 || !isTooSlow(failed)) {
                    throw failed;
                }
                count = Math.max(1, count / FEWER);
            }
        }
    }

    /** Whether fewer commands in a request may help. */
    static boolean isTooSlow(CrmException failed) {
        return failed.failure() instanceof Unavailable unavailable && TOO_SLOW.contains(unavailable.code());
    }
}
