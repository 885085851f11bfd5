package dev.b24mcp.sandbox.bitrix24.item;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the universal family calls the classic family's fields. */
final class ItemNames {
    private static final Map<String, String> RENAMED = Map.of(
            "DATE_CREATE", "CREATED_TIME",
            "DATE_MODIFY", "UPDATED_TIME",
            "CREATED_BY_ID", "CREATED_BY",
            "MODIFY_BY_ID", "UPDATED_BY",
            "MOVED_BY_ID", "MOVED_BY",
            "STATUS_ID", "STAGE_ID",
            "STATUS_SEMANTIC_ID", "STAGE_SEMANTIC_ID",
            "COMPANY_TYPE", "TYPE_ID");

    private static final Pattern WORD_BREAK = Pattern.compile("_(.)");
    private static final String USER_FIELD = "UF_CRM_";

    private ItemNames() {}

    static String upper(String classic) {
        return RENAMED.getOrDefault(classic, classic);
    }

    /** UF_CRM_17 is ufCrm_17, UF_CRM_5_17 is ufCrm5_17, STAGE_ID is stageId. */
    static String camel(String upper) {
        if (upper.startsWith(USER_FIELD)) {
            var rest = upper.substring(USER_FIELD.length());
            return "ufCrm" + (rest.contains("_") ? rest : "_" + rest);
        }
        return WORD_BREAK
                .matcher(upper.toLowerCase(Locale.ROOT))
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
