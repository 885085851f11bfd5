/**
 * JSON text: reading it within limits, writing it, and going from and to plain Java values. Depends on Jackson only.
 */
@NullMarked
package dev.b24mcp.application.json;

import org.jspecify.annotations.NullMarked;
