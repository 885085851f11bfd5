package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.List;

/** Chooses employees: mostly those who still work here. */
record Staff(Table users, List<Row> active, Dice dice) {

    static Staff of(Table users, Dice dice) {
        var active = users.rows().stream()
                .filter(user -> Boolean.TRUE.equals(user.get("ACTIVE")))
                .toList();
        return new Staff(users, active, dice);
    }

    Staff with(Dice other) {
        return new Staff(users, active, other);
    }

    Row anyone() {
        return dice.pick(dice.chance(0.95) ? active : users.rows());
    }
}
