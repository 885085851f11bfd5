package dev.b24mcp.application.dictionary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.b24mcp.application.lazy.Lazy;
import dev.b24mcp.domain.call.Aside;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldRole;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.crm.RecordQuery;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/** What users are called, those who left included, remembered for a while. Safe for use by many threads at once. */
public final class People {

    private static final int MOST = 20_000;

    /** So many are asked for in one query. */
    private static final int BATCH = 500;

    private final CrmGateway gateway;
    private final Lazy<Cache<String, Optional<String>>> names;

    /**
     * Asks for nothing yet.
     *
     * @param ttl how long an answer is good
     */
    public People(CrmGateway gateway, Duration ttl, InstantSource clock) {
        this.gateway = gateway;
        this.names = new Lazy<>(() -> Caffeine.newBuilder()
                .expireAfterWrite(ttl)
                .maximumSize(MOST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build());
    }

    /**
     * The names of users by their identifiers; whoever the CRM does not know is missing.
     *
     * @param call who waits for them
     * @throws dev.b24mcp.domain.crm.CrmException when the CRM refuses or cannot be reached in time
     */
    public Map<String, String> names(Set<String> ids, CallContext call) {
        return names.get().getAll(ids, unknown -> read(unknown, call)).entrySet().stream()
                .filter(known -> known.getValue().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, known -> known.getValue().orElseThrow()));
    }

    private Map<String, Optional<String>> read(Set<? extends String> ids, CallContext call) {
        var found = new HashMap<String, Optional<String>>();
        ids.forEach(id -> found.put(id, Optional.empty()));
        gateway.description()
                .entity(EntityType.USER)
                .filter(UserNames::canBeRead)
                .ifPresent(users -> ids.stream()
                        .<String>map(id -> id)
                        .gather(Gatherers.windowFixed(BATCH))
                        .flatMap(batch -> read(batch, users, call).stream())
                        .forEach(user -> found.put(user.id(), Optional.of(user.name()))));
        return found;
    }

    private List<DictionaryEntry> read(List<String> ids, EntityDescription users, CallContext call) {
        var id = users.vocabulary().field(FieldRole.ID);
        var query = new RecordQuery(
                users.type(),
                List.of(new Condition(id, Operator.IN, ids)),
                UserNames.fields(users),
                List.of(),
                0,
                ids.size());
        return UserNames.of(gateway.list(query, new Aside(call)).records(), users);
    }
}
