/**
 * The era of sessions: protocol revisions that open with {@code initialize}, up to 2025-11-25. Everything that only this era has
 * is here, so that it can be dropped as one package.
 */
@NullMarked
package dev.b24mcp.application.protocol.legacy;

import org.jspecify.annotations.NullMarked;
