package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;

/** What was said in the first few calls that were answered. */
final class Transcripts {
    private static final Schema SCHEMA = Schema.of("transcript");
    private static final int FEW = 20;

    private final Dice dice;
    private final Words words;

    Transcripts(Origin origin) {
        this.dice = origin.dice("transcript");
        this.words = origin.words();
    }

    /** By the numbers of the calls' activities. */
    Table of(Table calls) {
        return new Table(
                SCHEMA,
                calls.rows().stream()
                        .filter(call -> call.number("CALL_DURATION") > 0)
                        .limit(FEW)
                        .map(call -> new Row(SCHEMA, call.number("CRM_ACTIVITY_ID"))
                                .set("TEXT", dice.pick(words.requests()) + ". " + dice.pick(words.remarks())))
                        .toList());
    }
}
