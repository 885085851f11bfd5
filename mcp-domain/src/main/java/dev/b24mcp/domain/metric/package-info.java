/** Numbers that say how the server is doing, for those who run it. Depends on nothing. */
@NullMarked
package dev.b24mcp.domain.metric;

import org.jspecify.annotations.NullMarked;
