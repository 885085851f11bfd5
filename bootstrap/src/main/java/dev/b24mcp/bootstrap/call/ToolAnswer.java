package dev.b24mcp.bootstrap.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a tool said.
 *
 * @param isError whether it says what went wrong
 * @param text for reading
 * @param structured the same for programs; missing where there is none
 */
public record ToolAnswer(boolean isError, String text, JsonNode structured) {

    /** The answer in a response; an error of the protocol is one too. */
    static ToolAnswer of(JsonNode response) {
        if (response.has("error")) {
            return new ToolAnswer(true, response.at("/error/message").asText(), response.path("nothing"));
        }
        var result = response.path("result");
        var text = result.path("content")
                .valueStream()
                .map(block -> block.path("text").asText())
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining("\n"));
        return new ToolAnswer(result.path("isError").asBoolean(), text, result.path("structuredContent"));
    }

    /** What is to be said beside a good answer. */
    public List<String> warnings() {
        return structured
                .path("warnings")
                .valueStream()
                .map(warning -> warning.path("message").asText())
                .toList();
    }

    /** How to ask again without the warnings, as options of the command line. */
    public Optional<String> fix() {
        return SuggestedOptions.of(structured.path("suggestedFix"));
    }

    /** The records, where the answer is a list of some. */
    public Optional<Records> records() {
        return Records.in(structured);
    }

    /** The structure on one line; the text, where there is no structure. */
    public String json() {
        return Json.text(structured.isMissingNode() ? Json.object().put("text", text) : structured);
    }
}
