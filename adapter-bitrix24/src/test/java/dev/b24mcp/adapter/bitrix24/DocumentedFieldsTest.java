package dev.b24mcp.adapter.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import dev.b24mcp.adapter.bitrix24.support.Json;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.adapter.bitrix24.support.Sample;
import dev.b24mcp.domain.crm.Choices;
import dev.b24mcp.domain.crm.CurrentUser;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.FieldKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The descriptions of fields that Bitrix24 documents, and the answer that says who is asking. */
class DocumentedFieldsTest {

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    @Test
    void fieldsOfDealsAreAskedForAndReadAsDocumented() {
        var fields = read(EntityType.DEAL, "crm.deal.fields");

        assertThat(kinds(fields))
                .contains(
                        field("ID", "ID", FieldKind.INTEGER),
                        field("TITLE", "Title", FieldKind.TEXT),
                        field("OPPORTUNITY", "Amount", FieldKind.NUMBER),
                        field("CLOSED", "Closed", FieldKind.FLAG),
                        field("CLOSEDATE", "Close Date", FieldKind.DATE),
                        field("STAGE_ID", "Deal Stage", FieldKind.CHOICE),
                        field("CATEGORY_ID", "Sales Funnel", FieldKind.CHOICE),
                        field("CURRENCY_ID", "Currency", FieldKind.CHOICE),
                        field("ASSIGNED_BY_ID", "Responsible", FieldKind.REFERENCE),
                        field("COMPANY_ID", "Company", FieldKind.REFERENCE));
        assertThat(fields)
                .filteredOn(field -> field.kind() == FieldKind.DATE_TIME)
                .extracting(FieldDescription::name)
                .containsExactlyInAnyOrder("DATE_CREATE", "DATE_MODIFY", "MOVED_TIME", "LAST_ACTIVITY_TIME");
        assertThat(names(fields)).containsExactlyElementsOf(documented("crm.deal.fields"));
    }

    @Test
    void fieldsOfLeadsAreAskedForAndReadAsDocumented() {
        var fields = read(EntityType.LEAD, "crm.lead.fields");

        assertThat(kinds(fields))
                .contains(
                        field("STATUS_ID", "Stage", FieldKind.CHOICE),
                        field("BIRTHDATE", "Birthdate", FieldKind.DATE),
                        field("PHONE", "Phone", FieldKind.TEXT));
        assertThat(names(fields)).containsExactlyElementsOf(documented("crm.lead.fields"));
    }

    @Test
    void fieldsOfContactsAreTheDocumentedOnesAndOneThatOnlyRowsHave() {
        var fields = read(EntityType.CONTACT, "crm.contact.fields");

        assertThat(kinds(fields))
                .contains(
                        field("PHOTO", "Photo", FieldKind.OTHER),
                        field("TYPE_ID", "Contact Type", FieldKind.CHOICE),
                        field("FACE_ID", "FACE_ID", FieldKind.INTEGER));
        assertThat(names(fields)).containsAll(documented("crm.contact.fields"));
        assertThat(fields).hasSize(documented("crm.contact.fields").size() + 1);
    }

    /** The portal says no more of them than what they are called. */
    @Test
    void fieldsOfUsersAreAskedForAndReadAsDocumented() {
        var fields = read(EntityType.USER, "user.fields");

        assertThat(kinds(fields))
                .contains(
                        field("ACTIVE", "Activity", FieldKind.FLAG),
                        field("IS_ONLINE", "IS_ONLINE", FieldKind.FLAG),
                        field("LAST_NAME", "Last Name", FieldKind.TEXT),
                        field("LAST_LOGIN", "Last Authorization", FieldKind.DATE_TIME),
                        field("DATE_REGISTER", "Registration Date", FieldKind.DATE),
                        field("UF_DEPARTMENT", "Units", FieldKind.REFERENCE),
                        field("UF_DISTRICT", "District", FieldKind.OTHER),
                        field("NAME_SEARCH", "NAME_SEARCH", FieldKind.TEXT));
        assertThat(names(fields)).containsAll(documented("user.fields")).doesNotHaveDuplicates();
        assertThat(fields).hasSize(documented("user.fields").size() + 1);
    }

    @Test
    void fieldsOfTasksAreTheDocumentedOnesAndThoseThatOnlyFiltersAndOrderingsKnow() {
        var fields = read(EntityType.TASK, "tasks.task.getFields");

        assertThat(kinds(fields))
                .startsWith(field("ID", "ID", FieldKind.INTEGER), field("TITLE", "Название", FieldKind.TEXT))
                .contains(
                        field("STATUS", "Статус", FieldKind.CHOICE),
                        field("DURATION_TYPE", "DURATION_TYPE", FieldKind.CHOICE),
                        // without a title in the documentation
                        field("NOT_VIEWED", "NOT_VIEWED", FieldKind.FLAG),
                        field("REAL_STATUS", "REAL_STATUS", FieldKind.CHOICE),
                        field("RESPONSIBLE_LAST_NAME", "RESPONSIBLE_LAST_NAME", FieldKind.TEXT),
                        field("ONLY_ROOT_TASKS", "ONLY_ROOT_TASKS", FieldKind.FLAG),
                        field("AUDITOR", "AUDITOR", FieldKind.REFERENCE),
                        field("::SUBFILTER-PARAMS", "::SUBFILTER-PARAMS", FieldKind.OTHER));
        assertThat(names(fields))
                .contains("ACCOMPLICE", "TAG", "TAGS", "MEMBER", "DEPENDS_ON", "FORUM_TOPIC_ID", "UF_CRM_TASK");
    }

    @Test
    void stagesAreWhereTheDocumentationSays() {
        assertThat(choices(read(EntityType.DEAL, "crm.deal.fields"), "STAGE_ID"))
                .isEqualTo(new Choices.InDictionary(Dictionary.DEAL_STAGES));
    }

    @Test
    void valuesOfTasksAreWhatTheDocumentationSays() {
        var tasks = read(EntityType.TASK, "tasks.task.getFields");
        assertThat(choices(tasks, "PRIORITY"))
                .isEqualTo(new Choices.Listed(List.of(
                        new DictionaryEntry("2", "Высокий", Optional.empty()),
                        new DictionaryEntry("1", "Средний", Optional.empty()),
                        new DictionaryEntry("0", "Низкий", Optional.empty()))));
        assertThat(choices(tasks, "REAL_STATUS")).isEqualTo(choices(tasks, "STATUS"));
    }

    @Test
    void whoIsAskingIsAskedForAsDocumented() {
        var sample = answering("profile");

        assertThat(PORTAL.gateway().currentUser()).isEqualTo(new CurrentUser("1", "Anna Smith"));
        assertThat(PORTAL.bodies()).containsExactly(sample.request());
    }

    /** The token goes into the body and must not be seen as a webhook's user. */
    @Test
    void whoIsAskingIsKnownForATokenToo() {
        PORTAL.answers(Portal.json(200, Sample.of("profile").responseText()));
        var gateway = PORTAL.gateway(
                PORTAL.access(Portal.SECRET), Portal.PATIENT, new RetryPolicy(0, Duration.ZERO, Portal.PATIENT));

        assertThat(gateway.currentUser().id()).isEqualTo("1");
        assertThat(PORTAL.requests()).singleElement().satisfies(request -> {
            assertThat(request.getUrl()).isEqualTo("/rest/profile");
            assertThat(Json.object(request.getBodyAsString())).isEqualTo(Map.of("auth", Portal.SECRET));
        });
    }

    private static List<FieldDescription> read(EntityType type, String method) {
        var sample = answering(method);
        var fields = PORTAL.gateway().fields(type);
        assertThat(PORTAL.bodies()).containsExactly(sample.request());
        return fields;
    }

    private static Sample answering(String method) {
        var sample = Sample.of(method);
        PORTAL.answers(method, sample.responseText());
        return sample;
    }

    /** But for those that lists neither show nor filter by. */
    private static List<String> documented(String method) {
        Map<String, @Nullable Object> response = Sample.of(method).response();
        return Json.object(Json.text(response.get("result"))).keySet().stream()
                .filter(name -> !name.equals("CONTACT_IDS") && !name.equals("COMPANY_IDS"))
                .toList();
    }

    /** Without what is said of their values and of records. */
    private static List<FieldDescription> kinds(List<FieldDescription> fields) {
        return fields.stream()
                .map(field -> new FieldDescription(field.name(), field.title(), field.kind()))
                .toList();
    }

    private static List<String> names(List<FieldDescription> fields) {
        return fields.stream().map(FieldDescription::name).toList();
    }

    private static Choices choices(List<FieldDescription> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow()
                .choices();
    }

    private static FieldDescription field(String name, String title, FieldKind kind) {
        return new FieldDescription(name, title, kind);
    }
}
