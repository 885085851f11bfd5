package dev.b24mcp.domain.crm;

import java.util.List;

/**
 * A right that a credential can have.
 *
 * @param name the CRM's own name of it, as its administrator sees it
 * @param extent how much of it the credential has
 * @param opens the kinds of records that need it; none where nothing does
 */
public record Right(String name, Extent extent, List<EntityType> opens) {

    public Right {
        opens = List.copyOf(opens);
    }

    /** How much of a right is granted. */
    public enum Extent {
        /** All of it. */
        WHOLE,
        /** Enough to read records, with fewer fields. */
        PART,
        /** Nothing. */
        NONE
    }
}
