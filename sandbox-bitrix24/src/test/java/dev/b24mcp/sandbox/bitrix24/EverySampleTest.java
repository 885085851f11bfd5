package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sample that was taken from the documentation is compared, or it is said why not. */
class EverySampleTest {
    private static final List<String> NAMES =
            DocumentedSamples.text("documented-samples.txt").lines().toList();
    private static final JsonNode LEFT_OUT = DocumentedSamples.read("documented-left-out.json");

    /** Each of these folders' samples is a case of its own of one of the tests. */
    private static List<String> compared() {
        return Stream.of(
                        DocumentedSamples.in(DocumentedSamplesTest.FOLDER).stream(),
                        DocumentedSamples.in(DocumentedErrorsTest.FOLDER).stream()
                                .map("error_"::concat),
                        DocumentedSamples.in(DocumentedTokensTest.FOLDER).stream(),
                        DocumentedSamples.in(DocumentedEventsTest.FOLDER).stream())
                .flatMap(names -> names)
                .toList();
    }

    private static List<String> leftOut() {
        var names = new ArrayList<String>();
        LEFT_OUT.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void noSampleIsForgotten() {
        assertThat(NAMES).hasSize(148).doesNotHaveDuplicates();
        assertThat(Stream.concat(compared().stream(), leftOut().stream())).containsExactlyInAnyOrderElementsOf(NAMES);
    }

    @Test
    void whateverIsLeftOutHasItsReason() {
        assertThat(LEFT_OUT).allSatisfy(reason -> assertThat(reason.asText()).isNotBlank());
    }

    /** The number the documentation tells. */
    @Test
    void soManyAreCompared() {
        assertThat(compared()).hasSize(137);
    }
}
