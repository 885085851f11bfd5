package dev.b24mcp.sandbox.bitrix24.data;

import java.time.Instant;
import java.time.ZoneId;

/** What all generators start from. */
record Origin(long seed, ZoneId zone, Instant now, Words words) {

    Dice dice(String purpose) {
        return new Dice(seed, purpose);
    }

    Dice dice(String purpose, long id) {
        return new Dice(seed, purpose, id);
    }

    Timeline timeline(Dice dice) {
        return new Timeline(now, zone, dice);
    }
}
