/**
 * Answers that come later: {@link dev.b24mcp.application.protocol.task.TaskRunner} does the work beside the calls and keeps what
 * has become of it in a {@link dev.b24mcp.application.protocol.task.TaskStore} (MCP extension {@code tasks}). May depend on
 * {@code protocol} and {@code json}.
 */
@NullMarked
package dev.b24mcp.application.protocol.task;

import org.jspecify.annotations.NullMarked;
