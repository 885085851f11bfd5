package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How much of a person the caller's scopes show; the rest is silently not there. */
final class UserScopes {
    private static final Set<String> BRIEF = Set.of(
            "ID",
            "XML_ID",
            "ACTIVE",
            "NAME",
            "LAST_NAME",
            "SECOND_NAME",
            "TITLE",
            "IS_ONLINE",
            "TIME_ZONE",
            "TIMESTAMP_X",
            "LAST_ACTIVITY_DATE",
            "DATE_REGISTER",
            "PERSONAL_PHOTO",
            "PERSONAL_GENDER",
            "WORK_POSITION",
            "UF_DEPARTMENT",
            "USER_TYPE");

    private static final Set<String> BASIC = Set.of("EMAIL", "WORK_PHONE", "UF_PHONE_INNER", "PERSONAL_BIRTHDAY");

    private UserScopes() {}

    static Map<String, Object> visible(Map<String, Object> person) {
        var scopes = Caller.current().scopes();
        if (scopes.contains("user")) {
            return person;
        }
        var visible = new LinkedHashMap<>(person);
        visible.keySet()
                .removeIf(key -> !BRIEF.contains(key) && !(scopes.contains("user_basic") && BASIC.contains(key)));
        return visible;
    }
}
