package dev.b24mcp.application.guide;

import dev.b24mcp.domain.crm.ProviderDescription;
import dev.b24mcp.domain.prompt.Prompt;
import dev.b24mcp.domain.text.Introduction;
import dev.b24mcp.domain.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a client is told about using the server when it opens a session, in the texts of the present moment: of what this
 * provider has, and of nothing else.
 */
public final class Welcome implements Introduction {

    private final ProviderDescription provider;
    private final List<Prompt> prompts;
    private final Optional<LeadScenarios> scenarios;
    private final Texts texts;

    /**
     * Creates the introduction.
     *
     * @param prompts what a user can pick
     * @param scenarios the questions that serve as examples, where the provider can be asked them
     */
    public Welcome(ProviderDescription provider, List<Prompt> prompts, Optional<LeadScenarios> scenarios, Texts texts) {
        this.provider = provider;
        this.prompts = List.copyOf(prompts);
        this.scenarios = scenarios;
        this.texts = texts;
    }

    @Override
    public String instructions() {
        var kinds = provider.entities().stream()
                .map(entity -> texts.text("resource." + entity.type().name() + ".title"))
                .collect(Collectors.joining(", "));
        var instructions = texts.text("instructions", Map.of("kinds", kinds));
        if (prompts.isEmpty()) {
            return instructions;
        }
        var titles = prompts.stream().map(prompt -> prompt.definition().title()).collect(Collectors.joining(", "));
        return instructions + "\n" + texts.text("instructions.prompts", Map.of("prompts", titles));
    }

    @Override
    public List<Map<String, Object>> structuredInstructions() {
        return scenarios
                .map(known -> known.all().stream()
                        .map(scenario -> scenario.instruction(texts))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public List<String> notes() {
        var general = Lines.of(texts.text("notes")).stream();
        return scenarios
                .map(known -> Lines.of(texts.text("notes.leads", known.fields())).stream())
                .map(ofLeads -> Stream.concat(ofLeads, general))
                .orElse(general)
                .toList();
    }
}
