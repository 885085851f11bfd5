package dev.b24mcp.application.dictionary;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.RecordState;
import dev.b24mcp.domain.crm.Sort;
import dev.b24mcp.domain.crm.Sort.Direction;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** The people who work in the CRM, remembered for a while. Safe for use by many threads at once. */
public final class Colleagues {

    /** More than anybody picks from. Of a larger company only so many are known. */
    static final int MOST = 500;

    private final CrmGateway gateway;
    private final Remembered<EntityType, List<DictionaryEntry>> active;

    /**
     * Asks for nothing yet.
     *
     * @param ttl how long an answer is good
     */
    public Colleagues(CrmGateway gateway, Duration ttl, InstantSource clock) {
        this.gateway = gateway;
        this.active = new Remembered<>(this::read, ttl, clock);
    }

    /**
     * Those who work there now, by the last part of their names; nobody when the provider does not say how to find them.
     *
     * @param call who waits for them
     * @throws dev.b24mcp.domain.crm.CrmException when the CRM refuses or cannot be reached in time
     */
    public List<DictionaryEntry> active(CallContext call) {
        return active.get(EntityType.USER, call);
    }

    private List<DictionaryEntry> read(EntityType type) {
        return gateway.description()
                .entity(type)
                .filter(users -> users.vocabulary().knows(Set.of(), Set.of(RecordState.OPEN)))
                .filter(UserNames::canBeRead)
                .map(this::read)
                .orElse(List.of());
    }

    private List<DictionaryEntry> read(EntityDescription users) {
        var words = users.vocabulary();
        var query = new RecordQuery(
                users.type(),
                List.of(words.state(RecordState.OPEN)),
                UserNames.fields(users),
                List.of(new Sort(words.nameFields().getLast(), Direction.ASC)),
                0,
                MOST);
        return UserNames.of(gateway.list(query, CallContext.UNWATCHED).records(), users);
    }
}
