/**
 * The pure core: what a CRM can be asked, what a tool is, which questions deserve a warning.
 *
 * <p>Plain Java values and pure functions. Nothing here reads a clock, touches I/O, logs, or knows JSON, MCP or a vendor;
 * everything else depends on it, and it depends on the JDK and JSpecify's annotations alone.
 */
@NullMarked
package dev.b24mcp.domain;

import org.jspecify.annotations.NullMarked;
