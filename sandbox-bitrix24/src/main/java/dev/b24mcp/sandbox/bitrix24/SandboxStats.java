package dev.b24mcp.sandbox.bitrix24;

import java.util.Map;

/**
 * What the portal has been through.
 *
 * @param accepted requests the bucket took; a batch is one
 * @param refused requests it refused
 * @param highestLevel how full the bucket was at its fullest; 0 without a limit
 * @param methods how often each method was called, those in batches included, by lower-case name
 */
public record SandboxStats(long accepted, long refused, double highestLevel, Map<String, Long> methods) {}
