package dev.b24mcp.application.protocol;

import dev.b24mcp.domain.prompt.Prompt;
import dev.b24mcp.domain.resource.Resource;
import dev.b24mcp.domain.resource.ResourceTemplate;
import dev.b24mcp.domain.tool.Tool;
import java.util.List;

/**
 * Everything that a server serves through the protocol, each list in the order in which clients see it.
 *
 * @param tools what a model can call
 * @param resources what it can read
 * @param templates families of what it can read
 * @param prompts what a user can pick
 */
public record Offer(
        List<Tool> tools, List<Resource> resources, List<ResourceTemplate> templates, List<Prompt> prompts) {

    public Offer {
        tools = List.copyOf(tools);
        resources = List.copyOf(resources);
        templates = List.copyOf(templates);
        prompts = List.copyOf(prompts);
    }
}
