package dev.b24mcp.bootstrap.training;

import java.nio.file.Path;

/**
 * A cache that has been looked at.
 *
 * @param usable whether Java can start from it
 */
public record ProbedCache(Mode mode, Path file, boolean usable) {}
