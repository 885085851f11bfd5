package dev.b24mcp.conformance;

import dev.b24mcp.domain.change.Changes;
import dev.b24mcp.domain.prompt.Prompt;
import dev.b24mcp.domain.resource.Resource;
import dev.b24mcp.domain.resource.ResourceTemplate;
import dev.b24mcp.domain.tool.Tool;
import java.util.List;
import java.util.stream.Stream;

/** Everything that the suite's scenarios look for. */
public final class FixtureCatalog {

    private FixtureCatalog() {}

    /**
     * The tools. The first is harmless without arguments, because the suite calls whichever is first.
     *
     * @param changes told when a tool is asked to trigger a change
     */
    public static List<Tool> tools(Changes changes) {
        return Stream.of(
                        ContentTools.all(),
                        SchemaTools.all(),
                        ProgressTools.all(),
                        SamplingTools.all(),
                        ElicitationTools.all(),
                        InputRequiredTools.all(),
                        TaskTools.all(),
                        ChangeTools.all(changes),
                        List.of(LookupTool.get()))
                .<Tool>flatMap(List::stream)
                .toList();
    }

    public static List<Prompt> prompts() {
        return FixturePrompts.all();
    }

    /** The resources. The suite reads whichever is first. */
    public static List<Resource> resources() {
        return FixtureResources.all();
    }

    public static List<ResourceTemplate> templates() {
        return List.of(new NumberedData());
    }
}
