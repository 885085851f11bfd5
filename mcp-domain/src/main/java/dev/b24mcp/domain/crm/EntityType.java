package dev.b24mcp.domain.crm;

import org.jspecify.annotations.Nullable;

/**
 * A kind of record in a CRM.
 *
 * <p>A value and not an enum, because a CRM can have kinds of its own that exist on one portal only.
 *
 * @param name singular English name, unique among the entity types
 * @param resource path of the list of such records, as clients see it, for example {@code crm/deals}
 */
public record EntityType(String name, String resource) {

    public static final EntityType DEAL = new EntityType("deal", "crm/deals");
    public static final EntityType LEAD = new EntityType("lead", "crm/leads");
    public static final EntityType CONTACT = new EntityType("contact", "crm/contacts");
    public static final EntityType USER = new EntityType("user", "crm/users");
    public static final EntityType TASK = new EntityType("task", "crm/tasks");

    /** By name: written out, because what a record brings of its own takes long to be linked, and types are keys from the start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EntityType type && type.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
