package dev.b24mcp.conformance;

import dev.b24mcp.domain.content.Content;
import dev.b24mcp.domain.content.Document;
import dev.b24mcp.domain.tool.ToolOutcome.Answered;
import dev.b24mcp.domain.tool.ToolOutcome.Failed;
import java.util.List;
import java.util.Map;

/** Tools that answer with one kind of content each. */
final class ContentTools {

    private static final Content IMAGE = new Content.Image(Media.PIXEL, Media.PNG);
    private static final Content AUDIO = new Content.Audio(Media.SILENCE, Media.WAV);
    private static final Content TEXT_DOCUMENT = new Content.Embedded(
            new Document.Text("test://embedded-resource", "text/plain", "This is an embedded resource content."));
    private static final Content JSON_DOCUMENT = new Content.Embedded(new Document.Text(
            "test://mixed-content-resource", "application/json", "{\"test\":\"data\",\"value\":123}"));

    private ContentTools() {}

    static List<FixtureTool> all() {
        return List.of(
                FixtureTool.of(
                        "test_simple_text",
                        "Answers with a text",
                        _ -> Answered.text("This is a simple text response for testing.")),
                FixtureTool.of("test_image_content", "Answers with a picture", _ -> answer(IMAGE)),
                FixtureTool.of("test_audio_content", "Answers with a sound", _ -> answer(AUDIO)),
                FixtureTool.of("test_embedded_resource", "Answers with a document", _ -> answer(TEXT_DOCUMENT)),
                FixtureTool.of(
                        "test_multiple_content_types",
                        "Answers with a text, a picture and a document",
                        _ -> answer(new Content.Text("Multiple content types test:"), IMAGE, JSON_DOCUMENT)),
                FixtureTool.of(
                        "test_error_handling",
                        "Fails always",
                        _ -> Failed.text("This tool intentionally returns an error for testing")));
    }

    private static Answered answer(Content... content) {
        return new Answered(List.of(content), Map.of());
    }
}
