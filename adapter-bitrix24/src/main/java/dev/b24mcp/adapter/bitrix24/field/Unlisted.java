package dev.b24mcp.adapter.bitrix24.field;

import dev.b24mcp.domain.crm.FieldKind;
import java.util.List;

/**
 * Fields of one kind of values that the portal does not describe.
 *
 * @param kind what their values are
 * @param names Bitrix24's names of them
 */
record Unlisted(FieldKind kind, List<String> names) {

    Unlisted(FieldKind kind, String... names) {
        this(kind, List.of(names));
    }
}
