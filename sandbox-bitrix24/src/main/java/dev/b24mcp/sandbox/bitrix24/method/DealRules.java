package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.Dictionaries;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Deals follow their stage. */
record DealRules(Dictionaries dictionaries) implements ClassicRules {
    private static final List<String> NO = List.of("IS_RECURRING", "IS_RETURN_CUSTOMER", "IS_REPEATED_APPROACH");
    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private static final int USUAL_DAYS = 7;

    @Override
    public void complete(Row deal, Writing writing) {
        var today = LocalDate.ofInstant(writing.now(), writing.zone());
        deal.setIfEmpty("TITLE", "Сделка #" + deal.id());
        deal.setIfEmpty("TYPE_ID", dictionaries.of("DEAL_TYPE").getFirst().code());
        deal.setIfEmpty("CATEGORY_ID", 0L);
        deal.setIfEmpty("STAGE_ID", stages(deal).getFirst().code());
        deal.setIfEmpty("CURRENCY_ID", dictionaries.baseCurrency());
        deal.setIfEmpty("OPPORTUNITY", NOTHING);
        deal.setIfEmpty("TAX_VALUE", NOTHING);
        deal.setIfEmpty("IS_MANUAL_OPPORTUNITY", "N");
        deal.setIfEmpty("BEGINDATE", today);
        deal.setIfEmpty("CLOSEDATE", today.plusDays(USUAL_DAYS));
        NO.forEach(flag -> deal.setIfEmpty(flag, "N"));
        deal.set("MOVED_TIME", writing.now()).set("MOVED_BY_ID", writing.userId());
    }

    private List<Dictionaries.Status> stages(Row deal) {
        return dictionaries.stages((int) deal.number("CATEGORY_ID"));
    }

    @Override
    public void follow(Row before, Row deal, Writing writing) {
        if (dictionaries.currencies().stream()
                .noneMatch(currency -> currency.code().equals(deal.text("CURRENCY_ID")))) {
            throw PortalError.classic("Invalid value for the \"Currency\" field");
        }
        var stages = stages(deal);
        stages.stream()
                .filter(stage -> stage.code().equals(deal.text("STAGE_ID")))
                .findFirst()
                .ifPresent(stage -> deal.set("STAGE_SEMANTIC_ID", stage.group())
                        .set("CLOSED", stage.isFinal() ? "Y" : "N")
                        .set("IS_NEW", stage.equals(stages.getFirst()) ? "Y" : "N"));
        if (!deal.text("STAGE_ID").equals(before.text("STAGE_ID"))) {
            deal.set("MOVED_TIME", writing.now()).set("MOVED_BY_ID", writing.userId());
        }
    }
}
