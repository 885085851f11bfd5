package dev.b24mcp.application.guide;

import dev.b24mcp.domain.text.Introduction;
import dev.b24mcp.domain.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a client is told about using the server when it opens a session, in the texts of the present moment. */
public final class LeadsIntroduction implements Introduction {

    private final Optional<LeadScenarios> scenarios;
    private final Texts texts;

    /**
     * Creates the introduction.
     *
     * @param scenarios the questions that serve as examples, where the provider can be asked them
     */
    public LeadsIntroduction(Optional<LeadScenarios> scenarios, Texts texts) {
        this.scenarios = scenarios;
        this.texts = texts;
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
        return Lines.of(texts.text("notes"));
    }
}
