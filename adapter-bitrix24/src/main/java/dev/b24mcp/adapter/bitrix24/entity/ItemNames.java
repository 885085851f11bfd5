package dev.b24mcp.adapter.bitrix24.entity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The two names of a field: {@code STAGE_ID} in the classic methods, by which callers know it, {@code stageId} in the universal
 * ones. User fields are called alike in both, because the universal ones are asked to.
 */
public final class ItemNames {

    private static final Map<String, String> COMMON = Map.of(
            "DATE_CREATE", "createdTime",
            "DATE_MODIFY", "updatedTime",
            "CREATED_BY_ID", "createdBy",
            "MODIFY_BY_ID", "updatedBy",
            "MOVED_BY_ID", "movedBy");

    /** Those of deals, contacts, companies and smart processes. */
    public static final ItemNames ITEM = new ItemNames(COMMON);

    /** Leads call their stage a status in the classic methods. */
    public static final ItemNames LEAD =
            new ItemNames(with(COMMON, Map.of("STATUS_ID", "stageId", "STATUS_SEMANTIC_ID", "stageSemanticId")));

    private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\\d)");
    private static final Pattern NEXT_WORD = Pattern.compile("_(.)");

    private static Map<String, String> with(Map<String, String> some, Map<String, String> others) {
        var all = new HashMap<>(some);
        all.putAll(others);
        return Map.copyOf(all);
    }

    /** Names that follow no rule, the universal ones by the classic ones and the other way round. */
    private final Map<String, String> universal;

    private final Map<String, String> classic;

    private ItemNames(Map<String, String> universal) {
        this.universal = universal;
        this.classic = universal.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** The name that the universal methods know. */
    String universal(String name) {
        if (name.startsWith("UF_") || name.contains("*")) {
            return name;
        }
        var known = universal.get(name);
        return known != null
                ? known
                : NEXT_WORD
                        .matcher(name.toLowerCase(Locale.ROOT))
                        .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    /** The name by which callers know it. */
    public String classic(String name) {
        if (name.startsWith("UF_")) {
            return name;
        }
        var known = classic.get(name);
        return known != null ? known : WORD.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
    }
}
