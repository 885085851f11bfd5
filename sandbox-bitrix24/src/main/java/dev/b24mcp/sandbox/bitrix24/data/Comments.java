package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What employees wrote under deals, leads and companies. */
final class Comments {
    private static final Schema SCHEMA = Schema.of("comment");

    private final Dice dice;
    private final Timeline timeline;
    private final Words words;
    private final Map<String, Pool> owners;

    Comments(Origin origin, Table deals, Table leads, Table companies) {
        this.dice = origin.dice("comment");
        this.timeline = origin.timeline(dice);
        this.words = origin.words();
        this.owners = Map.of(
                "deal", new Pool(deals.rows(), dice),
                "lead", new Pool(leads.rows(), dice),
                "company", new Pool(companies.rows(), dice));
    }

    Table generate(int count) {
        var rows = new ArrayList<Row>();
        for (var created : timeline.moments(count)) {
            var type = dice.pick(List.of("deal", "deal", "lead", "company"));
            var pool = owners.get(type);
            if (pool != null) {
                pool.before(created)
                        .ifPresent(owner -> rows.add(new Row(SCHEMA, rows.size() + 1L)
                                .set("CREATED", created)
                                .set("ENTITY_ID", owner.id())
                                .set("ENTITY_TYPE", type)
                                .set("AUTHOR_ID", owner.number("ASSIGNED_BY_ID"))
                                .set("COMMENT", dice.pick(words.remarks()))
                                .set("FILES", dice.chance(0.2) ? List.of("счёт.pdf") : List.of())));
            }
        }
        return new Table(SCHEMA, rows);
    }
}
