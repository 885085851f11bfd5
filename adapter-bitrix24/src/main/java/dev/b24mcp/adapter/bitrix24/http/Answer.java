package dev.b24mcp.adapter.bitrix24.http;

import java.util.Optional;

/**
 * A whole answer, whatever its status.
 *
 * @param location where it sends to, if anywhere; nobody has followed
 * @param retryAfter how long it asks to wait, as it was written
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares answers
public record Answer(int status, Optional<String> location, Optional<String> retryAfter, byte[] body) {}
