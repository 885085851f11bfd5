package dev.b24mcp.application.dictionary;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.Forbidden;
import dev.b24mcp.domain.crm.CrmFailure.InvalidQuery;
import dev.b24mcp.domain.crm.CrmFailure.Rejected;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.KnownFields;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The fields that records have, remembered for a while. Safe for use by many threads at once. */
public final class Fields {

    private final CrmGateway gateway;
    private final Remembered<EntityType, KnownFields> fields;

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
     * The fields of one kind of record; none where the CRM refuses or is unable to tell.
     *
     * @param call who waits for them
     * @throws CrmException when the CRM cannot be reached in time
     */
    public KnownFields of(EntityType type, CallContext call) {
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

    private KnownFields read(EntityType type) {
        try {
            return new KnownFields(gateway.fields(type));
        } catch (CrmException failed) {
            return switch (failed.failure()) {
                case Forbidden _, InvalidQuery _, Rejected _ -> KnownFields.NONE;
                default -> throw failed;
            };
        }
    }
}
