package dev.b24mcp.sandbox.bitrix24.data;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.b24mcp.sandbox.bitrix24.table.Resources;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The workgroups and projects of the firm. */
final class Workgroups {
    private static final Schema SCHEMA = Schema.of("workgroup");
    private static final Duration AGE = Duration.ofDays(410);

    private Workgroups() {}

    private record Workgroup(
            long id, String name, String description, long owner, boolean project, boolean opened, long members) {}

    static Table of(Instant now) {
        var made = now.minus(AGE);
        return new Table(
                SCHEMA,
                Resources.read("workgroups.json", new TypeReference<List<Workgroup>>() {}).stream()
                        .map(group -> new Row(SCHEMA, group.id())
                                .set("SITE_ID", "s1")
                                .set("NAME", group.name())
                                .set("DESCRIPTION", group.description().isEmpty() ? null : group.description())
                                .set("DATE_CREATE", made)
                                .set("DATE_UPDATE", made)
                                .set("ACTIVE", "Y")
                                .set("VISIBLE", "Y")
                                .set("OPENED", group.opened() ? "Y" : "N")
                                .set("CLOSED", "N")
                                .set("SUBJECT_ID", 1L)
                                .set("OWNER_ID", group.owner())
                                .set("NUMBER_OF_MEMBERS", group.members())
                                .set("DATE_ACTIVITY", made)
                                .set("SUBJECT_NAME", "Рабочие группы")
                                .set("PROJECT", group.project() ? "Y" : "N")
                                .set("IS_EXTRANET", "N"))
                        .toList());
    }
}
