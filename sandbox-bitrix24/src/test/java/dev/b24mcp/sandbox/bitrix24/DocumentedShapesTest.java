package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys and value types against those of the documentation's samples. */
class DocumentedShapesTest {
    private static final TestPortal PORTAL = TestPortal.start();
    private static final JsonNode SHAPES = resource("documented-shapes.json");
    private static final JsonNode FIELDS = resource("documented-fields.json");

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    private static JsonNode resource(String name) {
        try (var stream = DocumentedShapesTest.class.getResourceAsStream(name)) {
            return TestPortal.JSON.readTree(Objects.requireNonNull(stream));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            crm.deal.list     | /result/0 | {'select':['*']}
            crm.deal.get      | /result   | {'ID':7}
            crm.lead.list     | /result/0 | {'select':['*','UF_*']}
            crm.lead.get      | /result   | {'id':3}
            crm.contact.list  | /result/0 | {'SELECT':['ID','NAME','LAST_NAME','EMAIL','EXPORT','ASSIGNED_BY_ID','DATE_CREATE'],'FILTER':{'HAS_EMAIL':'Y'}}
            crm.contact.get   | /result   | {'ID':'PHONE_AND_EMAIL'}
            user.get          | /result/0 | {'SORT':'ID','ORDER':'asc'}
            user.current      | /result   | {}
            tasks.task.list   | /result/tasks/0 | {'select':['ID','TITLE','DESCRIPTION','STATUS','subStatus','DEADLINE','CREATED_DATE','RESPONSIBLE_ID','ACCOMPLICES','AUDITORS','TAGS','PRIORITY','MARK'],'filter':{'!AUDITOR':'','!TAG':'','!DEADLINE':''}}
            tasks.task.get    | /result/task | {'taskId':5,'select':['ID','TITLE','DESCRIPTION','CREATED_BY','RESPONSIBLE_ID','DEADLINE','UF_CRM_TASK','UF_TASK_WEBDAV_FILES','UF_MAIL_MESSAGE']}
            crm.status.list   | /result/0 | {'filter':{'ENTITY_ID':'DEAL_STAGE'}}
            crm.category.list | /result/categories/0 | {'entityTypeId':2}
            crm.currency.list | /result/0 | {'order':{'sort':'asc','currency':'asc'}}
            profile           | /result   | {}
            """)
    void answersHaveTheDocumentedKeysAndTypes(String method, String pointer, String request) {
        var reply = PORTAL.call(method, request.replace("'PHONE_AND_EMAIL'", contactWithPhoneAndEmail()));
        var row = reply.body().at(pointer);
        var shape = SHAPES.path(method);
        assertThat(shape.size()).as("documented keys").isGreaterThan(5);
        shape.properties().forEach(key -> {
            assertThat(row.has(key.getKey())).as(method + " " + key.getKey()).isTrue();
            assertThat(types(key.getValue()))
                    .as(method + " " + key.getKey())
                    .contains(row.get(key.getKey()).getNodeType().name().toLowerCase(Locale.ROOT));
        });
    }

    /** In a sample a text may happen to be absent, or present. */
    private static List<String> types(JsonNode documented) {
        var type = documented.get(0).asText();
        return type.equals("string") || type.equals("null") ? List.of("string", "null") : List.of(type);
    }

    private static String contactWithPhoneAndEmail() {
        return PORTAL.call("crm.contact.list", "{'filter':{'HAS_EMAIL':'Y','HAS_PHONE':'Y'},'select':['ID']}")
                .result()
                .get(0)
                .path("ID")
                .asText();
    }

    @ParameterizedTest
    @CsvSource({"crm.deal.fields", "crm.lead.fields", "crm.contact.fields"})
    void fieldsAreDescribedAsDocumented(String method) {
        var described = PORTAL.call(method).result();
        FIELDS.path(method)
                .properties()
                .forEach(field -> assertThat(
                                described.path(field.getKey()).path("type").asText())
                        .as(field.getKey())
                        .isEqualTo(field.getValue().asText()));
        assertThat(described.path("ID").path("isReadOnly").asBoolean()).isTrue();
        assertThat(described.path("SOURCE_ID").path("statusType").asText()).isEqualTo("SOURCE");
        described.forEach(field -> assertThat(field.path("title").asText()).isNotEmpty());
    }

    @Test
    void userFieldsHaveLabelsAndEnumerationsTheirItems() {
        var field = PORTAL.call("crm.deal.fields").result().path("UF_CRM_1700000001");
        assertThat(field.path("isDynamic").asBoolean()).isTrue();
        assertThat(field.path("title").asText()).isEqualTo("UF_CRM_1700000001");
        assertThat(field.path("listLabel").asText()).isEqualTo("Способ оплаты");
        assertThat(field.path("items").get(0).path("ID").asText()).isEqualTo("45");
    }

    @Test
    void usersFieldsAreAFlatMapOfTitles() {
        var titles = PORTAL.call("user.fields").result();
        FIELDS.path("user.fields")
                .fieldNames()
                .forEachRemaining(name ->
                        assertThat(titles.path(name).isTextual()).as(name).isTrue());
        assertThat(titles).hasSize(FIELDS.path("user.fields").size());
        assertThat(titles.path("LAST_NAME").asText()).isEqualTo("Фамилия");
    }

    @Test
    void tasksFieldsAreOneLevelDeeper() {
        var fields = PORTAL.call("tasks.task.getFields").result().path("fields");
        assertThat(fields.path("ID").path("primary").asBoolean()).isTrue();
        assertThat(fields.path("STATUS").path("values").path("5").asText()).isEqualTo("Завершена");
        assertThat(fields.path("TITLE").path("required").asBoolean()).isTrue();
        assertThat(fields.has("REAL_STATUS")).isFalse();
    }

    @Test
    void theEnvelopeTellsTheTime() {
        var time = PORTAL.call("crm.deal.list").body().path("time");
        assertThat(time.path("start").isNumber()).isTrue();
        assertThat(time.path("start").asLong()).isEqualTo(TestPortal.NOW.getEpochSecond());
        assertThat(time.path("date_start").asText()).isEqualTo("2026-03-18T12:30:00+03:00");
        assertThat(time.path("operating_reset_at").asLong()).isEqualTo(TestPortal.NOW.getEpochSecond() + 600);
        assertThat(time.has("duration") && time.has("processing") && time.has("finish") && time.has("date_finish"))
                .isTrue();
    }
}
