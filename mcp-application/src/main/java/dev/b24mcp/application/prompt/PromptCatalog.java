package dev.b24mcp.application.prompt;

import dev.b24mcp.application.dictionary.Colleagues;
import dev.b24mcp.application.dictionary.Dictionaries;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.domain.crm.ProviderDescription;
import dev.b24mcp.domain.prompt.Prompt;
import dev.b24mcp.domain.text.Texts;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Every prompt of the server, one line each, in the order in which clients see them. A new prompt is added here. */
public final class PromptCatalog {

    private final Parameters parameters;
    private final Wording wording;
    private final Today today;
    private final Texts texts;

    /**
     * Creates the catalog.
     *
     * @param clock the present moment
     * @param zone the zone in which users count days
     */
    public PromptCatalog(
            JsonCodec json,
            Dictionaries dictionaries,
            Colleagues colleagues,
            InstantSource clock,
            ZoneId zone,
            Texts texts) {
        this.today = new Today(clock, zone);
        this.texts = texts;
        this.parameters = new Parameters(dictionaries, colleagues, today, texts);
        this.wording = new Wording(texts, json);
    }

    /** The prompts that make sense for what the provider serves. */
    public List<Prompt> prompts(ProviderDescription provider) {
        var records = new Records(provider);
        return Stream.<Recipe>of(
                        new WeeklySalesReport(parameters, records, wording, today),
                        new DealsAtRisk(parameters, records, wording, today),
                        new PrepareForCall(parameters, records, wording),
                        new MyDay(parameters, records, wording, today),
                        new LeadTriage(parameters, records, wording, today))
                .filter(recipe -> recipe.needs().stream().allMatch(need -> need.isMetBy(provider)))
                .<Prompt>map(recipe -> new TextPrompt(recipe, provider.name(), texts))
                .toList();
    }
}
