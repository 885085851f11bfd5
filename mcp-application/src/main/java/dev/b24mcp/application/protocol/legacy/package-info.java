/**
 * The era of sessions: revisions that open with {@code initialize}, up to 2025-11-25. Everything that only this era has is here,
 * so that it can be dropped as one package. {@link dev.b24mcp.application.protocol.legacy.LegacyEngine} is where to start. May
 * depend on {@code protocol} and {@code json}; knows nothing of the stateless era.
 */
@NullMarked
package dev.b24mcp.application.protocol.legacy;

import org.jspecify.annotations.NullMarked;
