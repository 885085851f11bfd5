package dev.b24mcp.adapter.bitrix24.field;

import dev.b24mcp.adapter.bitrix24.rest.Members;
import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.adapter.bitrix24.rest.UnexpectedAnswer;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.FieldKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code user.fields}: titles by name and nothing else, so what the values are is known here. */
record UserFields() implements FieldSource {

    private static final Map<String, FieldKind> KINDS = Map.ofEntries(
            Map.entry("ID", FieldKind.INTEGER),
            Map.entry("ACTIVE", FieldKind.FLAG),
            Map.entry("IS_ONLINE", FieldKind.FLAG),
            Map.entry("LAST_LOGIN", FieldKind.DATE_TIME),
            Map.entry("TIMESTAMP_X", FieldKind.DATE_TIME),
            Map.entry("LAST_ACTIVITY_DATE", FieldKind.DATE_TIME),
            Map.entry("DATE_REGISTER", FieldKind.DATE),
            Map.entry("PERSONAL_BIRTHDAY", FieldKind.DATE),
            Map.entry("UF_EMPLOYMENT_DATE", FieldKind.DATE),
            Map.entry("TIME_ZONE_OFFSET", FieldKind.INTEGER),
            Map.entry("PERSONAL_GENDER", FieldKind.CHOICE),
            Map.entry("USER_TYPE", FieldKind.CHOICE),
            Map.entry("PERSONAL_PHOTO", FieldKind.OTHER),
            Map.entry("WORK_LOGO", FieldKind.OTHER),
            Map.entry("UF_DEPARTMENT", FieldKind.REFERENCE),
            Map.entry("UF_PHONE_INNER", FieldKind.TEXT));

    @Override
    public List<FieldDescription> read(RestClient rest) {
        var fields = new Fields();
        Members.of(rest.read("user.fields", Map.of()).get("result"))
                .forEach((name, title) -> fields.add(name, kind(name), told(title)));
        return fields.toList();
    }

    private static @Nullable Object told(@Nullable Object title) {
        if (title == null || title instanceof String) {
            return title;
        }
        throw UnexpectedAnswer.exception();
    }

    /** A portal's own field can be anything; the others are texts. */
    private static FieldKind kind(String name) {
        return KINDS.getOrDefault(name, name.startsWith("UF_") ? FieldKind.OTHER : FieldKind.TEXT);
    }
}
