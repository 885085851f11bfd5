package dev.b24mcp.sandbox.bitrix24.item;

import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The contacts of a deal or another item: those it was given, or its first contact and often a colleague of theirs. */
public final class Clients implements Reading {
    private static final String CONTACT_IDS = "CONTACT_IDS";

    private final Map<Long, List<Long>> byCompany;

    public Clients(Table contacts) {
        this.byCompany = contacts.rows().stream()
                .filter(contact -> contact.get("COMPANY_ID") != null)
                .collect(Collectors.groupingBy(
                        contact -> contact.number("COMPANY_ID"), Collectors.mapping(Row::id, Collectors.toList())));
    }

    @Override
    public @Nullable Object of(Row row, Field field) {
        var kept = row.get(field);
        return kept == null && field.name().equals(CONTACT_IDS) ? of(row) : kept;
    }

    /** Their numbers, the first contact's first. */
    public List<Long> of(Row row) {
        var kept = row.list(CONTACT_IDS);
        if (!kept.isEmpty()) {
            return kept.stream().map(Long.class::cast).filter(Objects::nonNull).toList();
        }
        return row.schema().find("CONTACT_ID").isPresent() && row.get("CONTACT_ID") instanceof Long contact
                ? Stream.concat(Stream.of(contact), colleague(row, contact)).toList()
                : List.of();
    }

    private Stream<Long> colleague(Row row, long contact) {
        if (row.id() % 2 == 0 || row.schema().find("COMPANY_ID").isEmpty()) {
            return Stream.empty();
        }
        return byCompany.getOrDefault(row.number("COMPANY_ID"), List.of()).stream()
                .filter(other -> other != contact)
                .limit(1);
    }
}
