package dev.b24mcp.adapter.bitrix24.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldRole;
import dev.b24mcp.domain.crm.Reference;
import dev.b24mcp.domain.crm.Reference.Target.Entries;
import dev.b24mcp.domain.crm.Reference.Target.Users;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The kinds of records that are served. */
class Bitrix24EntitiesTest {

    static Stream<EntityDescription> descriptions() {
        return Bitrix24Entities.descriptions().stream();
    }

    @Test
    void theFiveKindsAreServedInTheirOrder() {
        assertThat(descriptions().map(EntityDescription::type))
                .containsExactly(
                        EntityType.DEAL, EntityType.LEAD, EntityType.CONTACT, EntityType.USER, EntityType.TASK);
    }

    @ParameterizedTest
    @CsvSource({
        "deal, crm.deal.list, ID",
        "lead, crm.lead.list, ID",
        "contact, crm.contact.list, ID",
        "user, user.get, ID",
        "task, tasks.task.list, id"
    })
    void eachKindHasItsMethodAndIdentifier(String name, String method, String idField) {
        var type = descriptions()
                .map(EntityDescription::type)
                .filter(served -> served.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(Bitrix24Entities.dialect(type).method()).isEqualTo(method);
        assertThat(Bitrix24Entities.dialect(type).idField()).isEqualTo(idField);
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void defaultFieldsHaveTheIdentifierAndTheMainDateAndAreWhatASalespersonNeeds(EntityDescription description) {
        assertThat(description.defaultFields())
                .contains("ID", description.mainDateField())
                .doesNotHaveDuplicates()
                .hasSizeBetween(8, 14)
                .allMatch(field -> field.matches("[A-Z][A-Z_]+"));
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void noDateFieldIsNamedTwice(EntityDescription description) {
        assertThat(Stream.concat(description.dateFields().stream(), description.otherDateFields().stream()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void wordsAreFieldsThatExist(EntityDescription description) {
        var words = description.vocabulary();
        var served = Stream.of(
                        description.defaultFields().stream(),
                        description.dateFields().stream(),
                        description.otherDateFields().stream(),
                        // can be asked for, is not shown by default
                        Stream.of("REAL_STATUS"))
                .flatMap(names -> names)
                .toList();

        assertThat(served).containsAll(words.fields().values()).containsAll(words.nameFields());
        assertThat(words.states().values())
                .allSatisfy(condition -> assertThat(served).contains(condition.field()));
        assertThat(words.nameFields()).isNotEmpty();
        assertThat(words.fields()).containsKey(FieldRole.ID);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            deal    | ASSIGNED_BY_ID CREATED_BY_ID MODIFY_BY_ID LAST_ACTIVITY_BY MOVED_BY_ID \
                    | CATEGORY_ID=deal_categories STAGE_ID=deal_stages TYPE_ID=deal_types CURRENCY_ID=currencies \
            SOURCE_ID=lead_sources
            lead    | ASSIGNED_BY_ID CREATED_BY_ID MODIFY_BY_ID LAST_ACTIVITY_BY MOVED_BY_ID \
                    | STATUS_ID=lead_statuses CURRENCY_ID=currencies SOURCE_ID=lead_sources
            contact | ASSIGNED_BY_ID CREATED_BY_ID MODIFY_BY_ID LAST_ACTIVITY_BY | TYPE_ID=contact_types SOURCE_ID=lead_sources
            user    | '' | ''
            task    | responsibleId createdBy changedBy closedBy accomplices auditors | status=task_statuses priority=task_priorities
            """)
    void recordsReferToUsersAndEntries(String name, String users, String entries) {
        var references = descriptions()
                .filter(description -> description.type().name().equals(name))
                .findFirst()
                .orElseThrow()
                .vocabulary()
                .references();

        assertThat(references.stream()
                        .filter(reference -> reference.target() instanceof Users)
                        .map(Reference::member)
                        .filter(member -> !member.isEmpty()))
                .containsExactlyElementsOf(words(users));
        assertThat(references.stream().flatMap(Bitrix24EntitiesTest::entry)).containsExactlyElementsOf(words(entries));
    }

    private static Stream<String> entry(Reference reference) {
        return reference.target() instanceof Entries(var dictionary)
                ? Stream.of(reference.member() + "=" + dictionary.name())
                : Stream.empty();
    }

    private static List<String> words(String line) {
        return Stream.of(line.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    @Test
    void aKindThatIsNotServedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bitrix24Entities.dialect(new EntityType("invoice", "crm/invoices")))
                .withMessageContaining("invoice");
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void everyPageSaysItsStart(EntityDescription description) {
        var query = Queries.list(description.type(), 7, 3);

        assertThat(Bitrix24Entities.dialect(description.type()).parameters(query, 150))
                .containsEntry("start", 150)
                .containsEntry("select", query.select())
                .doesNotContainKeys("limit", "LIMIT");
    }
}
