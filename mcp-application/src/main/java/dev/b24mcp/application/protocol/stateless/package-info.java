/**
 * The era of requests that stand alone: revisions from 2026-07-28 on, without {@code initialize} and without sessions.
 * {@link dev.b24mcp.application.protocol.stateless.StatelessEngine} is where to start. May depend on {@code protocol},
 * {@code protocol.task} and {@code json}; knows nothing of the legacy era.
 */
@NullMarked
package dev.b24mcp.application.protocol.stateless;

import org.jspecify.annotations.NullMarked;
