package dev.b24mcp.application.dictionary;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.Forbidden;
import dev.b24mcp.domain.crm.CrmFailure.InvalidQuery;
import dev.b24mcp.domain.crm.CrmFailure.Rejected;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldDescription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The fields that records have, remembered for a while. Safe for use by many threads at once. */
public final class Fields {

    private final CrmGateway gateway;
    private final Remembered<EntityType, Optional<List<FieldDescription>>> fields;

    /**
     * Asks for nothing yet.
     *
     * @param ttl how long an answer is good
     */
    public Fields(CrmGateway gateway, Duration ttl, InstantSource clock) {
        this.gateway = gateway;
        this.fields = new Remembered<>(this::read, ttl, clock);
    }

    /**
     * The fields of one kind of record; empty where the CRM refuses or is unable to tell.
     *
     * @param call who waits for them
     * @throws CrmException when the CRM cannot be reached in time
     */
    public Optional<List<FieldDescription>> of(EntityType type, CallContext call) {
        return fields.get(type, call);
    }

    /**
     * Has the CRM asked anew for what was asked before that moment, at most once a minute.
     *
     * @param before when the caller came who misses something
     */
    public void forget(EntityType type, Instant before) {
        fields.forget(type, before);
    }

    private Optional<List<FieldDescription>> read(EntityType type) {
        try {
            return Optional.of(gateway.fields(type)).filter(known -> !known.isEmpty());
        } catch (CrmException failed) {
            return switch (failed.failure()) {
                case Forbidden _, InvalidQuery _, Rejected _ -> Optional.empty();
                default -> throw failed;
            };
        }
    }
}
