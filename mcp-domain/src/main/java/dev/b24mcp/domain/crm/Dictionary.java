package dev.b24mcp.domain.crm;

import org.jspecify.annotations.Nullable;

/**
 * A list of the values that a field of a CRM's records can have, each with a name for people.
 *
 * <p>A value and not an enum, because a CRM can have dictionaries of its own.
 *
 * @param name English name in the plural, unique among the dictionaries
 * @param resource path of the dictionary, as clients see it, for example {@code crm/currencies}
 */
public record Dictionary(String name, String resource) {

    public static final Dictionary LEAD_STATUSES = new Dictionary("lead_statuses", "crm/lead_statuses");
    public static final Dictionary LEAD_SOURCES = new Dictionary("lead_sources", "crm/lead_sources");
    public static final Dictionary CURRENCIES = new Dictionary("currencies", "crm/currencies");

    /** The funnels that deals go through. */
    public static final Dictionary DEAL_CATEGORIES = new Dictionary("deal_categories", "crm/deal_categories");

    /** The stages of all funnels; the group of an entry is the id of its funnel. */
    public static final Dictionary DEAL_STAGES = new Dictionary("deal_stages", "crm/deal_stages");

    public static final Dictionary DEAL_TYPES = new Dictionary("deal_types", "crm/deal_types");
    public static final Dictionary CONTACT_TYPES = new Dictionary("contact_types", "crm/contact_types");
    public static final Dictionary TASK_STATUSES = new Dictionary("task_statuses", "tasks/statuses");
    public static final Dictionary TASK_PRIORITIES = new Dictionary("task_priorities", "tasks/priorities");

    /** By name, as {@link EntityType} does it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dictionary dictionary && dictionary.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
