package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.table.Row;

/** Contacts follow nothing but their phones and addresses. */
record ContactRules() implements ClassicRules {

    @Override
    public void complete(Row contact, Writing writing) {
        contact.setIfEmpty("EXPORT", "Y").set("HAS_IMOL", "N");
    }

    @Override
    public void follow(Row before, Row contact, Writing writing) {
        Reachability.follow(contact);
    }
}
