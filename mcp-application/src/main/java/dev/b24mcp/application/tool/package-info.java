/**
 * The tools. {@link dev.b24mcp.application.tool.ToolCatalog} lists them. They know CRM records and texts, and nothing of the
 * protocol that carries them.
 */
@NullMarked
package dev.b24mcp.application.tool;

import org.jspecify.annotations.NullMarked;
