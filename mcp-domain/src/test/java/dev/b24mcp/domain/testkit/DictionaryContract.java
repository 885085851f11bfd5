package dev.b24mcp.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.DictionaryEntry;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The part of {@link CrmGatewayContract} that is about dictionaries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DictionaryContract {

    /** The gateway, open to the filled CRM. */
    protected abstract CrmGateway gateway();

    /** A gateway to a CRM that nobody answers for. */
    protected abstract CrmGateway unreachable();

    Stream<Dictionary> dictionaries() {
        return gateway().description().dictionaries().stream();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("dictionaries")
    void dictionariesNameEachValueOnce(Dictionary dictionary) {
        var entries = gateway().dictionary(dictionary);
        assertThat(entries).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.id()).isNotBlank();
            assertThat(entry.name()).isNotBlank();
        });
        assertThat(entries)
                .extracting(DictionaryEntry::group, DictionaryEntry::id)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("dictionaries")
    void dictionariesComeInARepeatableOrder(Dictionary dictionary) {
        assertThat(gateway().dictionary(dictionary)).isEqualTo(gateway().dictionary(dictionary));
    }

    @Test
    void stagesOfDealsBelongToTheirCategories() {
        assumeThat(gateway().description().dictionaries()).contains(Dictionary.DEAL_STAGES, Dictionary.DEAL_CATEGORIES);
        var categories = gateway().dictionary(Dictionary.DEAL_CATEGORIES).stream()
                .map(DictionaryEntry::id)
                .toList();
        assertThat(gateway().dictionary(Dictionary.DEAL_STAGES))
                .allSatisfy(
                        stage -> assertThat(categories).contains(stage.group().orElseThrow()));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("dictionaries")
    void readsNoDictionaryForACallerThatIsInterruptedAlready(Dictionary dictionary) {
        Thread.currentThread().interrupt();
        assertCancelled(() -> gateway().dictionary(dictionary));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("dictionaries")
    void saysThatTheCrmCannotBeReachedForADictionary(Dictionary dictionary) {
        var failed =
                catchThrowableOfType(CrmException.class, () -> unreachable().dictionary(dictionary));
        assertThat(failed.failure()).isInstanceOf(CrmFailure.Unavailable.class);
    }

    /** Fails as if the CRM were away, and leaves the interruption for the caller to see. */
    static void assertCancelled(ThrowingCallable call) {
        try {
            var failed = catchThrowableOfType(CrmException.class, call);
            assertThat(failed).isNotNull();
            assertThat(failed.failure()).isInstanceOf(CrmFailure.Unavailable.class);
        } finally {
            assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        }
    }
}
