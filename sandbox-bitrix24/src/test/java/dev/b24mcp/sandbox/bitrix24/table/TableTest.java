package dev.b24mcp.sandbox.bitrix24.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Schema SCHEMA = Schema.of("deal");

    private static Row row(long id, String title) {
        return new Row(SCHEMA, id).set("TITLE", title);
    }

    private static List<Long> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }

    @Test
    void itHoldsWhatAnOrdinaryMapWouldAfterAnyWrites() {
        var table = new Table(SCHEMA, Rows.invented(3_000, id -> row(id, "invented")));
        var expected = new TreeMap<Long, String>();
        for (long id = 1; id <= 3_000; id++) {
            expected.put(id, "invented");
        }
        var random = new SplittableRandom(7);
        for (int i = 0; i < 6_000; i++) {
            long id = random.nextLong(1, 4_001);
            switch (random.nextInt(3)) {
                case 0 -> expected.put(table.add(next -> row(next, "added")).id(), "added");
                case 1 -> assertThat(table.remove(id)).isEqualTo(expected.remove(id) != null);
                default -> {
                    boolean changed = table.update(id, before -> before.copy().set("TITLE", "changed"))
                            .isPresent();
                    assertThat(changed).isEqualTo(expected.replace(id, "changed") != null);
                }
            }
        }
        assertThat(ids(table.rows())).containsExactlyElementsOf(expected.keySet());
        assertThat(table.rows().stream().map(kept -> kept.text("TITLE"))).containsExactlyElementsOf(expected.values());
        for (long id = 0; id < 4_000; id++) {
            assertThat(table.rows().positionFrom(id))
                    .isEqualTo(expected.headMap(id).size());
            assertThat(table.find(id).isPresent()).isEqualTo(expected.containsKey(id));
        }
    }

    @Test
    void whoeverReadsKeepsWhatWasThereWhenHeBegan() {
        var table = new Table(SCHEMA, List.of(row(3, "a"), row(8, "b")));
        var before = table.rows();
        table.remove(3);
        table.update(8, old -> old.copy().set("TITLE", "c"));
        table.add(id -> row(id, "d"));
        assertThat(ids(before)).containsExactly(3L, 8L);
        assertThat(before.getLast().text("TITLE")).isEqualTo("b");
        assertThat(ids(table.rows())).containsExactly(8L, 9L);
    }

    @Test
    void anEmptyTableGoesOnCounting() {
        var table = new Table(SCHEMA, List.of());
        assertThat(table.find(1)).isEmpty();
        table.add(id -> row(id, "first"));
        assertThat(table.remove(1)).isTrue();
        assertThat(table.rows()).isEmpty();
        assertThat(table.add(id -> row(id, "second")).id()).isEqualTo(2);
    }
}
