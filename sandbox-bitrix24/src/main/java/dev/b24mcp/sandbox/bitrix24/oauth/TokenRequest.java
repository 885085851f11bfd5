package dev.b24mcp.sandbox.bitrix24.oauth;

/**
 * One request for tokens that was answered. Secrets are never part of it.
 *
 * @param method of HTTP
 * @param grantType what was offered for the tokens
 * @param inAddress whether anything was in the query, where access logs keep it
 * @param status the answer's HTTP status
 */
public record TokenRequest(String method, String grantType, boolean inAddress, int status) {}
