package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.Dictionaries;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.math.BigDecimal;

/** Leads follow their status. */
record LeadRules(Dictionaries dictionaries) implements ClassicRules {
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    @Override
    public void complete(Row lead, Writing writing) {
        lead.setIfEmpty("TITLE", "Лид #" + lead.id());
        lead.setIfEmpty("STATUS_ID", dictionaries.of("STATUS").getFirst().code());
        lead.setIfEmpty("CURRENCY_ID", dictionaries.baseCurrency());
        lead.setIfEmpty("OPPORTUNITY", NOTHING);
        lead.setIfEmpty("IS_MANUAL_OPPORTUNITY", "N");
        lead.set("IS_RETURN_CUSTOMER", "N")
                .set("HAS_IMOL", "N")
                .set("MOVED_TIME", writing.now())
                .set("MOVED_BY_ID", writing.userId());
    }

    @Override
    public void follow(Row before, Row lead, Writing writing) {
        Reachability.follow(lead);
        dictionaries.of("STATUS").stream()
                .filter(status -> status.code().equals(lead.text("STATUS_ID")))
                .findFirst()
                .ifPresent(status -> close(lead, status, writing));
        if (!lead.text("STATUS_ID").equals(before.text("STATUS_ID"))) {
            lead.set("MOVED_TIME", writing.now()).set("MOVED_BY_ID", writing.userId());
        }
    }

    private static void close(Row lead, Dictionaries.Status status, Writing writing) {
        lead.set("STATUS_SEMANTIC_ID", status.group());
        if (!status.isFinal()) {
            lead.set("DATE_CLOSED", null);
        } else if (lead.get("DATE_CLOSED") == null) {
            lead.set("DATE_CLOSED", writing.now());
        }
    }
}
