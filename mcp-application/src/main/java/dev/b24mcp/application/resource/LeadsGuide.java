package dev.b24mcp.application.resource;

import dev.b24mcp.application.guide.LeadScenarios;
import dev.b24mcp.application.guide.Lines;
import dev.b24mcp.application.guide.Scenario;
import dev.b24mcp.application.record.Source;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.resource.Resource;
import dev.b24mcp.domain.resource.ResourceDefinition;
import dev.b24mcp.domain.resource.ResourceOutcome;
import dev.b24mcp.domain.resource.ResourceOutcome.Refused;
import dev.b24mcp.domain.resource.ResourceOutcome.Structured;
import dev.b24mcp.domain.resource.ResourceQuery;
import dev.b24mcp.domain.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The resource that shows how to ask for leads: the typical questions, and the rules for putting filters together. */
final class LeadsGuide implements Resource {

    /** Either names the one question that is wanted. */
    private static final List<String> SELECTORS = List.of("scenario", "title");

    private final LeadScenarios scenarios;
    private final Source source;
    private final Texts texts;

    LeadsGuide(LeadScenarios scenarios, Source source, Texts texts) {
        this.scenarios = scenarios;
        this.source = source;
        this.texts = texts;
    }

    @Override
    public ResourceDefinition definition() {
        return new ResourceDefinition(
                source.uri(name()),
                name(),
                texts.text("guide.leads.title"),
                texts.text("guide.leads.description"),
                "application/json",
                parameters());
    }

    private String name() {
        return source.provider() + "_leads_guide";
    }

    private static Map<String, @Nullable Object> parameters() {
        var text = Map.of("type", "string");
        return Map.of(
                "type",
                "object",
                "properties",
                SELECTORS.stream().collect(Collectors.toMap(name -> name, _ -> text)),
                "additionalProperties",
                false);
    }

    @Override
    public ResourceOutcome read(CallContext context) {
        return query(ResourceQuery.plain(context));
    }

    @Override
    public ResourceOutcome query(ResourceQuery query) {
        var wanted = SELECTORS.stream()
                .map(query.params()::get)
                .flatMap(Stream::ofNullable)
                .map(String::valueOf)
                .findFirst();
        var all = scenarios.all();
        if (wanted.isEmpty()) {
            return document(all);
        }
        var chosen =
                all.stream().filter(scenario -> isNamed(scenario, wanted.get())).toList();
        return chosen.isEmpty() ? unknown(wanted.get(), all) : document(chosen);
    }

    private boolean isNamed(Scenario scenario, String name) {
        return scenario.key().equalsIgnoreCase(name) || scenario.title(texts).equalsIgnoreCase(name);
    }

    private Refused unknown(String wanted, List<Scenario> all) {
        var known = all.stream().map(Scenario::key).collect(Collectors.joining(", "));
        return new Refused(texts.text("guide.leads.unknown", Map.of("value", wanted, "known", known)));
    }

    /** Those of any CRM, and what is to be known of this one. */
    private List<String> rules() {
        var general = texts.text("guide.leads.rules", scenarios.fields());
        return texts.find("provider." + source.provider() + ".guide.leads")
                .map(own -> Lines.of(general + "\n" + own))
                .orElseGet(() -> Lines.of(general));
    }

    private Structured document(List<Scenario> chosen) {
        var data = new ArrayList<Map<String, Object>>();
        chosen.forEach(scenario -> data.add(scenario.row(texts)));
        data.add(Map.of("type", "rules", "rules", rules()));
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("metadata", source.metadata(name()));
        document.put("data", data);
        document.put("total", data.size());
        return new Structured(document);
    }
}
