package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.Dictionaries;
import dev.b24mcp.sandbox.bitrix24.item.ItemType;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which stages records have been in: for invented ones, where they began and where they are; for those moved since, every
 * move.
 */
final class StageMoves {
    private static final Schema STAGES = Schema.of("stagehistory");
    private static final Schema STATUSES = Schema.of("leadhistory");
    private static final long CREATED = 1;
    private static final long MOVED = 2;
    private static final long FINISHED = 3;
    private static final long OTHER_FUNNEL = 5;
    /** So that entries are numbered in the order of their records. */
    private static final int MOST_OF_ONE = 100;

    private record Owner(long type, long id) {}

    private final Dictionaries dictionaries;
    private final Map<Owner, List<Row>> kept = new ConcurrentHashMap<>();

    StageMoves(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    static Schema schema(ItemType type) {
        return type.id() == ItemType.LEAD ? STATUSES : STAGES;
    }

    /** The entries about one record, the oldest first. */
    List<Row> of(ItemType type, Row record) {
        var moves = kept.get(new Owner(type.id(), record.id()));
        return moves == null ? invented(type, record) : moves;
    }

    /** Remembers a record's move, and with the first of them what was before. */
    void moved(ItemType type, Row before, Row after) {
        if (stage(type, before).equals(stage(type, after))) {
            return;
        }
        kept.compute(new Owner(type.id(), after.id()), (owner, known) -> {
            var moves = new ArrayList<>(known == null ? invented(type, before) : known);
            if (moves.size() < MOST_OF_ONE) {
                boolean other = funnel(type, before) != funnel(type, after);
                long kind = other ? OTHER_FUNNEL : kind(semantics(type, after));
                moves.add(entry(
                        type,
                        after,
                        moves.size(),
                        kind,
                        stage(type, after),
                        semantics(type, after),
                        movedTime(type, after)));
            }
            return List.copyOf(moves);
        });
    }

    private List<Row> invented(ItemType type, Row record) {
        var first = type.stages(funnel(type, record)).map(dictionaries::of).orElse(List.of());
        if (first.isEmpty()) {
            return List.of();
        }
        var began = first.getFirst();
        var created =
                entry(type, record, 0, CREATED, began.code(), began.group(), instant(type, record, "createdTime"));
        if (stage(type, record).equals(began.code())) {
            return List.of(created);
        }
        var semantics = semantics(type, record);
        return List.of(
                created,
                entry(type, record, 1, kind(semantics), stage(type, record), semantics, movedTime(type, record)));
    }

    private static long kind(String semantics) {
        return semantics.equals("P") ? MOVED : FINISHED;
    }

    private static Row entry(
            ItemType type, Row record, int position, long kind, String stage, String semantics, Instant when) {
        boolean lead = type.id() == ItemType.LEAD;
        var entry = new Row(schema(type), record.id() * MOST_OF_ONE + position)
                .set("TYPE_ID", kind)
                .set("OWNER_ID", record.id())
                .set("CREATED_TIME", when)
                .set(lead ? "STATUS_ID" : "STAGE_ID", stage)
                .set(lead ? "STATUS_SEMANTIC_ID" : "STAGE_SEMANTIC_ID", semantics);
        return lead ? entry : entry.set("CATEGORY_ID", funnel(type, record));
    }

    private static long funnel(ItemType type, Row record) {
        return type.stored("categoryId")
                .map(field -> record.number(field.name()))
                .orElse(0L);
    }

    private static String stage(ItemType type, Row record) {
        return type.stored("stageId").map(field -> record.text(field.name())).orElse("");
    }

    private String semantics(ItemType type, Row record) {
        var stage = stage(type, record);
        return type.stages(funnel(type, record)).map(dictionaries::of).orElse(List.of()).stream()
                .filter(known -> known.code().equals(stage))
                .map(Dictionaries.Status::group)
                .findFirst()
                .orElse("P");
    }

    private static Instant movedTime(ItemType type, Row record) {
        return instant(type, record, "movedTime");
    }

    private static Instant instant(ItemType type, Row record, String name) {
        return record.instant(type.stored(name).orElseThrow().name());
    }
}
