package dev.b24mcp.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.completion.CompletionCall;
import dev.b24mcp.domain.content.Document;
import dev.b24mcp.domain.resource.ResourceOutcome;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class FixtureCatalogTest {

    @Test
    void holdsEveryToolThatTheSuiteCallsEachOnce() {
        assertThat(FixtureCatalog.tools(_ -> {}))
                .extracting(tool -> tool.definition().name())
                .startsWith("test_simple_text")
                .containsExactlyInAnyOrder(
                        "test_simple_text",
                        "test_image_content",
                        "test_audio_content",
                        "test_embedded_resource",
                        "test_multiple_content_types",
                        "test_error_handling",
                        "test_tool_with_progress",
                        "json_schema_2020_12_tool",
                        "test_tool_with_logging",
                        "test_sampling",
                        "test_elicitation",
                        "test_elicitation_sep1034_defaults",
                        "test_elicitation_sep1330_enums",
                        "test_visit",
                        "test_reconnection",
                        "test_missing_capability",
                        "test_streaming_elicitation",
                        "test_logging_tool",
                        "test_trigger_tool_change",
                        "test_trigger_prompt_change",
                        "test_input_required_result_elicitation",
                        "test_input_required_result_sampling",
                        "test_input_required_result_list_roots",
                        "test_input_required_result_request_state",
                        "test_input_required_result_multiple_inputs",
                        "test_input_required_result_multi_round",
                        "test_input_required_result_tampered_state",
                        "test_input_required_result_capabilities",
                        "test_custom_header",
                        "greet",
                        "slow_compute",
                        "failing_job",
                        "protocol_error_job",
                        "confirm_delete",
                        "multi_input",
                        "test_tool_with_task",
                        "lookup");
    }

    @Test
    void holdsEveryPromptThatTheSuiteAsksForEachOnce() {
        assertThat(FixtureCatalog.prompts())
                .extracting(prompt -> prompt.definition().name())
                .containsExactlyInAnyOrder(
                        "test_simple_prompt",
                        "test_prompt_with_arguments",
                        "test_prompt_with_embedded_resource",
                        "test_prompt_with_image",
                        "test_input_required_result_prompt");
    }

    @Test
    void holdsEveryResourceThatTheSuiteReadsTheTextFirst() {
        assertThat(FixtureCatalog.resources())
                .extracting(resource -> resource.definition().uri())
                .containsExactly("test://static-text", "test://static-binary", "test://watched-resource");
        assertThat(FixtureCatalog.resources())
                .allSatisfy(resource -> assertThat(resource.read(CallContext.UNWATCHED))
                        .isInstanceOfSatisfying(
                                ResourceOutcome.Content.class,
                                content -> assertThat(content.document())
                                        .extracting(Document::uri, Document::mimeType)
                                        .containsExactly(
                                                resource.definition().uri(),
                                                resource.definition().mimeType())));
    }

    @Test
    void theTemplateKnowsItsOwnAddressesOnly() {
        var template = FixtureCatalog.templates().getFirst();
        assertThat(template.read("test://template/123/data", CallContext.UNWATCHED))
                .containsInstanceOf(ResourceOutcome.Structured.class)
                .get()
                .asString()
                .contains("Data for ID: 123");
        assertThat(template.read("test://template/1/2/data", CallContext.UNWATCHED))
                .isEmpty();
        assertThat(template.read("test://static-text", CallContext.UNWATCHED)).isEmpty();
    }

    @Test
    void argumentsOfAPromptCanBeCompleted() {
        var prompt = FixtureCatalog.prompts().stream()
                .filter(candidate -> candidate.definition().name().equals("test_prompt_with_arguments"))
                .findFirst()
                .orElseThrow();
        assertThat(prompt.complete(new CompletionCall("arg1", "test", Map.of(), CallContext.UNWATCHED))
                        .values())
                .containsExactly("testValue1", "testValue2");
    }

    @Test
    void keepsTheSchemaThatTheSuiteComparesWordForWord() {
        var schema = Fixtures.tool("json_schema_2020_12_tool").definition().inputSchema();
        assertThat(Json.text(schema)).isEqualTo("""
                {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object",\
                "$defs":{"address":{"$anchor":"addressDef","type":"object",\
                "properties":{"street":{"type":"string"},"city":{"type":"string"}}}},\
                "properties":{"name":{"type":"string"},"address":{"$ref":"#/$defs/address"},\
                "contactMethod":{"type":"string","enum":["phone","email"]},\
                "phone":{"type":"string"},"email":{"type":"string"}},\
                "allOf":[{"anyOf":[{"required":["phone"]},{"required":["email"]}]}],\
                "if":{"properties":{"contactMethod":{"const":"phone"}},"required":["contactMethod"]},\
                "then":{"required":["phone"]},"else":{"required":["email"]},"additionalProperties":false}""");
    }

    @Test
    void everySchemaIsOfAnObject() {
        assertThat(FixtureCatalog.tools(_ -> {}))
                .allSatisfy(tool -> assertThat(tool.definition().inputSchema()).containsEntry("type", "object"));
    }

    @Test
    void pictureAndSoundAreReal() throws Exception {
        assertThat(ImageIO.read(bytes(Media.PIXEL))).isNotNull();
        assertThat(AudioSystem.getAudioInputStream(bytes(Media.SILENCE)).getFrameLength())
                .isPositive();
    }

    private static ByteArrayInputStream bytes(String base64) {
        return new ByteArrayInputStream(Base64.getDecoder().decode(base64));
    }
}
