package dev.b24mcp.domain.crm;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** One thing that a checkup of the way to a CRM has found. Holds no address and no secret. */
public sealed interface Finding {

    /** With what right the CRM is asked; known without asking it. */
    record Credential(Lifetime lifetime) implements Finding {}

    /** How long a credential works. */
    enum Lifetime {
        /** Until somebody revokes it. */
        LASTING,
        /** It expires soon, and nobody renews it. */
        PASSING,
        /** It expires and is renewed, for as long as the login that it comes from stands. */
        RENEWED
    }

    /**
     * In whose name the CRM is asked. Whoever hears this knows that the CRM is there and takes the credential.
     *
     * @param user the same as {@link CrmGateway#currentUser()}
     * @param administrator whether this user may see everything
     */
    record Identity(CurrentUser user, boolean administrator) implements Finding {}

    /** What the CRM's clock says, told as soon as it is known. */
    record Clock(Instant now) implements Finding {}

    /** In which zone the user counts days; an offset where the CRM does not name a zone. */
    record Zone(ZoneId zone) implements Finding {}

    /** What the credential may do: first what is needed, then what is granted beyond that. */
    record Rights(List<Right> rights) implements Finding {
        public Rights {
            rights = List.copyOf(rights);
        }
    }

    /**
     * The credential may read records of this kind, but the user may not. Told of the first such kind only, those after it are
     * not tried.
     */
    record Withheld(EntityType type) implements Finding {}
}
