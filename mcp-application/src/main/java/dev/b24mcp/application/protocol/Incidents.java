package dev.b24mcp.application.protocol;

import java.lang.System.Logger.Level;
import java.util.Map;

/** Faults of our own: the log gets the cause, the client gets a number to name when it complains. */
public final class Incidents {

    private final Ids numbers;

    /**
     * Creates the book of incidents.
     *
     * @param numbers names of incidents
     */
    public Incidents(Ids numbers) {
        this.numbers = numbers;
    }

    /** Notes a fault and gives what the client is told. */
    public RpcError note(String method, RuntimeException fault) {
        var number = numbers.get();
        System.getLogger(Incidents.class.getName()).log(Level.ERROR, "incident " + number + " in " + method, fault);
        return new RpcError(RpcErrorCode.INTERNAL_ERROR, "Internal error", Map.of("incident", number));
    }
}
