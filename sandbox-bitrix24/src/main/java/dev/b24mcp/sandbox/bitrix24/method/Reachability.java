package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.table.Row;

/** Whether a person has a phone and an e-mail address, told in fields of their own. */
final class Reachability {
    private Reachability() {}

    static void follow(Row person) {
        person.set("HAS_PHONE", person.list("PHONE").isEmpty() ? "N" : "Y");
        person.set("HAS_EMAIL", person.list("EMAIL").isEmpty() ? "N" : "Y");
    }
}
