package dev.b24mcp.adapter.bitrix24.list;

import dev.b24mcp.adapter.bitrix24.entity.ListDialect;
import dev.b24mcp.adapter.bitrix24.entity.Ordering;
import dev.b24mcp.adapter.bitrix24.rest.Command;
import dev.b24mcp.domain.crm.RecordQuery;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How the pages after the first one are asked for. */
sealed interface FurtherPages {

    /**
     * The next pages.
     *
     * @param last the last row so far
     * @param position offset of the first row wanted
     */
    List<Command> commands(Map<String, @Nullable Object> last, int position, int count);

    /** Whether rows may follow that page. */
    boolean hasMore(Page page);

    /** Whether a full page may hold nothing but rows that have come before. */
    boolean mayRepeat();

    /** By identifier where the order allows it. */
    static FurtherPages of(ListDialect dialect, RecordQuery query) {
        return Ordering.byIdOnly(query, dialect.idInQueries())
                .<FurtherPages>map(direction -> new ById(new Keyset(dialect, query, direction)))
                .orElseGet(() -> new ByOffset(dialect, query));
    }

    /** Each page begins after the last row of the one before. */
    record ById(Keyset keyset) implements FurtherPages {

        @Override
        public List<Command> commands(Map<String, @Nullable Object> last, int position, int count) {
            return keyset.commands(Page.id(last, keyset.dialect()), OptionalLong.empty(), count);
        }

        @Override
        public boolean hasMore(Page page) {
            // whatever the total says: portals miscount
            return page.isFull();
        }

        @Override
        public boolean mayRepeat() {
            return false;
        }
    }

    /** Any other order: offsets, which rows that come or go meanwhile shift. */
    record ByOffset(ListDialect dialect, RecordQuery query) implements FurtherPages {

        @Override
        public List<Command> commands(Map<String, @Nullable Object> last, int position, int count) {
            return IntStream.range(0, count)
                    .mapToObj(page -> dialect.parameters(query, position + page * Page.SIZE))
                    .map(parameters -> new Command(dialect.method(), parameters))
                    .toList();
        }

        @Override
        public boolean hasMore(Page page) {
            return page.hasNext();
        }

        @Override
        public boolean mayRepeat() {
            return true;
        }
    }
}
