package dev.b24mcp.adapter.bitrix24.quota;

import java.util.Map;

/**
 * Where a portal's quota stands.
 *
 * @param waiting requests in the line
 * @param running requests on their way
 * @param level drops in our picture of the bucket
 * @param burst drops that it holds
 * @param perSecond requests in a second, as we dare at present
 * @param admitted requests sent since the start
 * @param overflowed of these, refused because the bucket was full
 * @param sentAway requests that did not get a turn in time
 * @param operatingSeconds the portal's working time by method
 */
public record QuotaState(
        int waiting,
        int running,
        double level,
        int burst,
        double perSecond,
        long admitted,
        long overflowed,
        long sentAway,
        Map<String, Double> operatingSeconds) {

    public QuotaState {
        operatingSeconds = Map.copyOf(operatingSeconds);
    }
}
