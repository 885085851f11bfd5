package dev.b24mcp.adapter.bitrix24.quota;

import java.time.Duration;

/** How waiting for a turn ended. */
public sealed interface Admission {

    /** The portal may be asked now; {@link PortalQuota#left} has to follow. */
    record Admitted() implements Admission {}

    /**
     * It will not be the caller's turn in time.
     *
     * @param code why
     * @param retryAfter when there will be room
     */
    record Busy(String code, Duration retryAfter) implements Admission {

        /** Too many others are waiting. */
        public static final String LINE = "BUSY";

        /** The portal has worked for the method as long as it may. */
        public static final String OPERATING = "OPERATION_TIME_LIMIT";
    }
}
