package dev.b24mcp.bootstrap.export;

import dev.b24mcp.application.record.Advice;
import dev.b24mcp.application.record.ExportPlan.Refused;
import dev.b24mcp.bootstrap.call.SuggestedOptions;
import dev.b24mcp.bootstrap.speech.Phrases;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Why nothing is read, in the words that a tool has for it, and which options would be understood. */
public final class Refusal {

    private Refusal() {}

    public static List<String> lines(Refused refused, EntityDescription kind, Texts texts) {
        var advice = new Advice(texts);
        var lines = new ArrayList<String>();
        lines.add(texts.text("summary.refused"));
        lines.addAll(advice.sentences(refused.listing()));
        SuggestedOptions.filterIn(advice.structured(refused.listing(), kind))
                .map(options -> Phrases.of("export").say("fix", options))
                .ifPresent(lines::add);
        return lines;
    }
}
