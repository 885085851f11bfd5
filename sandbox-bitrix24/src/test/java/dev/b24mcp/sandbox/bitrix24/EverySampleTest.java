package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sample that was taken from the documentation is compared. */
class EverySampleTest {
    private static final List<String> NAMES =
            DocumentedSamples.text("documented-samples.txt").lines().toList();

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

    @Test
    void noSampleIsForgotten() {
        assertThat(NAMES).hasSize(148).doesNotHaveDuplicates();
        assertThat(compared()).containsExactlyInAnyOrderElementsOf(NAMES);
    }
}
