package dev.b24mcp.adapter.bitrix24.dictionary;

import dev.b24mcp.domain.crm.Dictionary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The dictionaries that are served, with Bitrix24's names of their methods and fields. A new dictionary is added here. */
public final class Bitrix24Dictionaries {

    private static final int DEAL = 2;

    private static final DictionarySource FUNNELS = new Funnels(new ListedEntries(
            new WholeList("crm.category.list", Map.of("entityTypeId", DEAL), "categories"), "id", "name"));

    private static final List<Served> ALL = List.of(
            new Served(Dictionary.LEAD_STATUSES, statuses("STATUS")),
            new Served(Dictionary.LEAD_SOURCES, statuses("SOURCE")),
            new Served(
                    Dictionary.CURRENCIES,
                    new ListedEntries(
                            new WholeList("crm.currency.list", Map.of("order", currencyOrder()), null),
                            "CURRENCY",
                            "FULL_NAME")),
            new Served(Dictionary.DEAL_CATEGORIES, FUNNELS),
            new Served(Dictionary.DEAL_STAGES, new DealStages(FUNNELS)),
            new Served(Dictionary.DEAL_TYPES, statuses("DEAL_TYPE")),
            new Served(Dictionary.CONTACT_TYPES, statuses("CONTACT_TYPE")),
            new Served(Dictionary.TASK_STATUSES, new TaskFieldValues("STATUS")),
            new Served(Dictionary.TASK_PRIORITIES, new TaskFieldValues("PRIORITY")));

    private static final Map<Dictionary, DictionarySource> SOURCES =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Served::dictionary, Served::source));

    /** What a field calls the dictionary that one of the served ones is. */
    private static final Map<String, Dictionary> BY_STATUS_TYPE = Map.of(
            "STATUS", Dictionary.LEAD_STATUSES,
            "SOURCE", Dictionary.LEAD_SOURCES,
            "DEAL_STAGE", Dictionary.DEAL_STAGES,
            "DEAL_TYPE", Dictionary.DEAL_TYPES,
            "CONTACT_TYPE", Dictionary.CONTACT_TYPES);

    /** Path of the dictionaries that clients do not see, because only fields of one portal may know them. */
    private static final String OTHERS = "crm/statuses/";

    private Bitrix24Dictionaries() {}

    /** All dictionaries, in the order in which clients see them. */
    public static List<Dictionary> all() {
        return ALL.stream().map(Served::dictionary).toList();
    }

    /**
     * The dictionary with the values of a field.
     *
     * @param statusType what the description of the field calls it
     */
    public static Dictionary statusesOf(String statusType) {
        return BY_STATUS_TYPE.getOrDefault(statusType, new Dictionary("statuses." + statusType, OTHERS + statusType));
    }

    /** Where the entries of one dictionary come from. */
    public static DictionarySource source(Dictionary dictionary) {
        if (dictionary.resource().startsWith(OTHERS)) {
            return statuses(dictionary.resource().substring(OTHERS.length()));
        }
        var source = SOURCES.get(dictionary);
        if (source == null) {
            throw new IllegalArgumentException("not served: " + dictionary.name());
        }
        return source;
    }

    private static DictionarySource statuses(String entityId) {
        var parameters =
                Map.<String, Object>of("order", Map.of("SORT", "ASC"), "filter", Map.of("ENTITY_ID", entityId));
        return new ListedEntries(new WholeList("crm.status.list", parameters, null), "STATUS_ID", "NAME");
    }

    /** As people have sorted them, and repeatable. */
    private static Map<String, String> currencyOrder() {
        var order = new LinkedHashMap<String, String>();
        order.put("sort", "asc");
        order.put("currency", "asc");
        return order;
    }

    private record Served(Dictionary dictionary, DictionarySource source) {}
}
