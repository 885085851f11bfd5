package dev.b24mcp.application.prompt;

import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldRole;
import dev.b24mcp.domain.crm.ProviderDescription;
import dev.b24mcp.domain.crm.RecordState;
import java.util.Set;

/** What must be known of one kind of record for a prompt to make sense. */
record Need(EntityType type, Set<FieldRole> roles, Set<RecordState> states) {

    boolean isMetBy(ProviderDescription provider) {
        return provider.entity(type)
                .filter(entity -> entity.vocabulary().knows(roles, states))
                .isPresent();
    }
}
