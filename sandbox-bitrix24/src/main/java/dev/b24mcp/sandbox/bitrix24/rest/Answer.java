package dev.b24mcp.sandbox.bitrix24.rest;

import org.jspecify.annotations.Nullable;

/**
 * What a method answers.
 *
 * @param result maps, lists and scalars
 * @param next where the next page starts, if there is one
 * @param total the number of rows, for lists only
 */
public record Answer(
        @Nullable Object result,
        @Nullable Integer next,
        @Nullable Integer total) {

    public static Answer of(@Nullable Object result) {
        return new Answer(result, null, null);
    }
}
