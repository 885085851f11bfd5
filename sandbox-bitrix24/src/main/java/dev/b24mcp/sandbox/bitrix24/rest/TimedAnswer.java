package dev.b24mcp.sandbox.bitrix24.rest;

import java.util.Map;

/**
 * What a method answered and how long it took.
 *
 * @param time as the envelope tells it
 */
public record TimedAnswer(Answer answer, Map<String, Object> time) {}
