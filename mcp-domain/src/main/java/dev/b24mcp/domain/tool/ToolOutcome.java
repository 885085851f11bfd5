package dev.b24mcp.domain.tool;

import java.util.List;
import java.util.Map;

/**
 * What a model gets from a tool.
 *
 * <p>{@code texts} are read by people and models, {@code structured} by programs; the latter consists of plain Java values.
 */
public sealed interface ToolOutcome {

    List<String> texts();

    Map<String, Object> structured();

    /** The tool did what was asked; warnings are part of the answer. */
    record Answered(List<String> texts, Map<String, Object> structured) implements ToolOutcome {}

    /** The tool could not do it; the texts say what to change. */
    record Failed(List<String> texts, Map<String, Object> structured) implements ToolOutcome {}
}
