package dev.b24mcp.sandbox.bitrix24.event;

import java.time.Instant;

/**
 * An event nobody has fetched for good yet.
 *
 * @param entityId the record it is about
 * @param processId who has reserved it, empty for nobody
 * @param failed whether whoever had it said that it could not be handled
 */
public record OfflineEvent(
        long id, Instant time, String name, long entityId, String messageId, String processId, boolean failed) {

    OfflineEvent reservedBy(String process) {
        return new OfflineEvent(id, time, name, entityId, messageId, process, failed);
    }

    OfflineEvent asFailed() {
        return new OfflineEvent(id, time, name, entityId, messageId, "", true);
    }
}
