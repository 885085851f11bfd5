package dev.b24mcp.application.protocol.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.protocol.TestSetup;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OlderClientsTest {

    private static final String LINK = "{'type':'resource_link','uri':'a:b','name':'n','mimeType':'m'}";
    private static final String LINK_TEXT = "{'type':'text','text':'n: a:b'}";
    private static final String AUDIO = "{'type':'audio','data':'','mimeType':'audio/wav'}";
    private static final String AUDIO_TEXT = "{'type':'text','text':'[audio/wav]'}";
    private static final String TEXT = "{'type':'text','text':'t'}";

    private final OlderClients older = new OlderClients(TestSetup.JSON);

    @ParameterizedTest
    @CsvSource({
        "2025-11-25, false, false",
        "2025-06-18, false, false",
        "2025-03-26, true, false",
        "2024-11-05, true, true",
    })
    void getTextInPlaceOfWhatTheyDoNotKnow(String version, boolean linkIsText, boolean audioIsText) {
        var link = linkIsText ? LINK_TEXT : LINK;
        var audio = audioIsText ? AUDIO_TEXT : AUDIO;

        assertThat(older.adapt(TestSetup.object(content(TEXT, LINK, AUDIO)), agreement(version)))
                .isEqualTo(TestSetup.object(content(TEXT, link, audio)));
        assertThat(older.adapt(TestSetup.object(messages(TEXT, LINK, AUDIO)), agreement(version)))
                .isEqualTo(TestSetup.object(messages(TEXT, link, audio)));
    }

    @ParameterizedTest
    @CsvSource({"2025-06-18, false", "2025-03-26, true", "2024-11-05, true"})
    void getTheStructureAsTextWhereTheyKnowNone(String version, boolean asText) {
        var result = TestSetup.object("{'content':[" + TEXT + "],'structuredContent':{'total':5}}");
        var adapted = older.adapt(result, agreement(version));
        assertThat(adapted.has("structuredContent")).isNotEqualTo(asText);
        assertThat(adapted.path("content").path(1).path("text").asText()).isEqualTo(asText ? "{\"total\":5}" : "");
    }

    @Test
    void keepTheStructureWhereTheyNeverSaidWhatTheySpeak() {
        var result = TestSetup.object("{'content':[" + TEXT + "],'structuredContent':{'total':5}}");
        assertThat(older.adapt(result, Agreement.ASSUMED).has("structuredContent"))
                .isTrue();
    }

    private static Agreement agreement(String version) {
        return new Agreement(version, Set.of());
    }

    private static String content(String... blocks) {
        return "{'content':[" + String.join(",", blocks) + "],'isError':false}";
    }

    private static String messages(String... blocks) {
        return "{'messages':[{'role':'user','content':" + String.join("},{'role':'user','content':", blocks) + "}]}";
    }
}
