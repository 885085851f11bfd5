package dev.b24mcp.application.guide;

import dev.b24mcp.domain.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A typical question.
 *
 * @param key its name in the texts
 * @param payload the arguments of the list tool that ask it
 */
public record Scenario(String key, Map<String, Object> payload) {

    /** What people call it. */
    public String title(Texts texts) {
        return texts.text("guide.leads.scenario." + key + ".title");
    }

    /** What it gives. */
    public String description(Texts texts) {
        return texts.text("guide.leads.scenario." + key + ".description");
    }

    /** As a row of the guide. */
    public Map<String, Object> row(Texts texts) {
        var row = new LinkedHashMap<String, Object>();
        row.put("type", "scenario");
        row.put("scenario", key);
        row.put("title", title(texts));
        row.put("description", description(texts));
        row.put("payload", payload);
        return row;
    }

    /** As one of the instructions in the answer to {@code initialize}. */
    public Map<String, Object> instruction(Texts texts) {
        var instruction = new LinkedHashMap<String, Object>();
        instruction.put("title", title(texts));
        instruction.put("description", description(texts));
        instruction.putAll(payload);
        instruction.put("start", 0);
        return instruction;
    }
}
