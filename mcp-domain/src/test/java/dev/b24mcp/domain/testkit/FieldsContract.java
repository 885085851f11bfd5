package dev.b24mcp.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.b24mcp.domain.crm.Choices;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.Reference;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The part of {@link CrmGatewayContract} that is about what the CRM knows of itself: fields, and who is asking. */
abstract class FieldsContract extends DictionaryContract {

    Stream<EntityDescription> entities() {
        return gateway().description().entities().stream();
    }

    @ParameterizedTest
    @MethodSource("entities")
    void fieldsAreNamedOnce(EntityDescription entity) {
        assertThat(gateway().fields(entity.type()))
                .allSatisfy(field -> {
                    assertThat(field.name()).isNotBlank();
                    assertThat(field.title()).isNotBlank();
                    assertThat(field.member()).isNotBlank();
                })
                .extracting(FieldDescription::name)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("entities")
    void fieldsThatPeopleHaveAddedAreCalledWhatPeopleCallThem(EntityDescription entity) {
        assertThat(gateway().fields(entity.type()))
                .filteredOn(FieldDescription::custom)
                .allSatisfy(field -> assertThat(field.title()).isNotEqualTo(field.name()));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void valuesThatAFieldCanHaveAreNamedOnceEach(EntityDescription entity) {
        for (var field : gateway().fields(entity.type())) {
            assertThat(entries(entity.choices(field)))
                    .as(field.name())
                    .allSatisfy(entry -> {
                        assertThat(entry.id()).isNotBlank();
                        assertThat(entry.name()).isNotBlank();
                    })
                    .extracting(DictionaryEntry::id)
                    .doesNotHaveDuplicates();
        }
    }

    private List<DictionaryEntry> entries(Choices choices) {
        return switch (choices) {
            case Choices.Unknown() -> List.of();
            case Choices.Listed(var listed) -> listed;
            case Choices.InDictionary(var dictionary) -> gateway().dictionary(dictionary);
        };
    }

    @ParameterizedTest
    @MethodSource("entities")
    void knowsEveryFieldThatItsOwnDescriptionNames(EntityDescription entity) {
        var known = gateway().fields(entity.type()).stream()
                .map(FieldDescription::name)
                .toList();
        if (known.isEmpty()) {
            return;
        }
        var words = entity.vocabulary();
        assertThat(known)
                .containsAll(entity.defaultFields())
                .containsAll(entity.dateFields())
                .containsAll(entity.otherDateFields())
                .containsAll(words.fields().values())
                .containsAll(words.nameFields())
                .containsAll(words.references().stream().map(Reference::field).toList());
    }

    @ParameterizedTest
    @MethodSource("entities")
    void readsNoFieldsForACallerThatIsInterruptedAlready(EntityDescription entity) {
        Thread.currentThread().interrupt();
        assertCancelled(() -> gateway().fields(entity.type()));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void dictionariesThatFieldsReferToAreServed(EntityDescription entity) {
        var dictionaries = entity.vocabulary().references().stream()
                .map(Reference::target)
                .flatMap(target -> target instanceof Reference.Target.Entries(var dictionary)
                        ? Stream.of(dictionary)
                        : Stream.empty())
                .toList();
        assertThat(gateway().description().dictionaries()).containsAll(dictionaries);
    }

    @Test
    void knowsWhoIsAsking() {
        assertThat(gateway().currentUser().id()).isNotBlank();
    }

    @Test
    void saysThatTheCrmCannotBeReachedForFieldsAndUsers() {
        var type = entities().findFirst().orElseThrow().type();
        for (var call : List.<Runnable>of(
                () -> unreachable().fields(type), () -> unreachable().currentUser())) {
            var failed = catchThrowableOfType(CrmException.class, call::run);
            assertThat(failed.failure()).isInstanceOf(CrmFailure.Unavailable.class);
        }
    }
}
