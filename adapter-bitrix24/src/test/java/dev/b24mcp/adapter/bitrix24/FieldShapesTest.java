package dev.b24mcp.adapter.bitrix24;

import static dev.b24mcp.adapter.bitrix24.support.Portal.html;
import static dev.b24mcp.adapter.bitrix24.support.Portal.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.b24mcp.adapter.bitrix24.support.Json;
import dev.b24mcp.adapter.bitrix24.support.LogCapture;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.adapter.bitrix24.support.Sample;
import dev.b24mcp.domain.crm.Choices;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmFailure.Unauthorized;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.CurrentUser;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.FieldKind;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptions of fields, and of the one who asks, that come in other shapes than the documented ones. */
@Timeout(60)
class FieldShapesTest {

    private static final CrmFailure UNEXPECTED = new Unavailable("UNEXPECTED_ANSWER", "");

    /** All that this part of the port can be asked. */
    private static final List<Consumer<CrmGateway>> QUESTIONS = List.of(
            crm -> crm.fields(EntityType.DEAL),
            crm -> crm.fields(EntityType.USER),
            crm -> crm.fields(EntityType.TASK),
            CrmGateway::currentUser);

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    /** A user field's own title is its code; people call it by its labels, of which a portal may fill in any. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'listLabel':'List','formLabel':'Form','filterLabel':'Filter' | List
            'listLabel':'','formLabel':'Form','filterLabel':'Filter'     | Form
            'listLabel':null,'filterLabel':' Filter '                    | Filter
            'listLabel':{'en':'List'},'formLabel':7                      | UF_CRM_1
            """, quoteCharacter = '"')
    void aUserFieldIsCalledByTheFirstLabelThatSaysSomething(String labels, String title) {
        PORTAL.answers(
                "crm.deal.fields",
                "{'result':{'UF_CRM_1':{'type':'enumeration','isDynamic':true,'title':'UF_CRM_1'," + labels + "}}}");

        assertThat(deals().getFirst())
                .isEqualTo(
                        new FieldDescription("UF_CRM_1", "UF_CRM_1", title, FieldKind.CHOICE, true, Choices.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "string, TEXT",
        "url, TEXT",
        "boolean, FLAG",
        "Date, DATE",
        "datetime, DATE_TIME",
        "double, NUMBER",
        "integer, INTEGER",
        "INT, INTEGER",
        "enumeration, CHOICE",
        "employee, REFERENCE",
        "iblock_element, REFERENCE",
        "crm, REFERENCE",
        "crm_entity, REFERENCE",
        "money, MONEY",
        "file, OTHER",
        "rest_42_own_type, OTHER"
    })
    void aTypeTellsWhatTheValuesAre(String type, FieldKind kind) {
        PORTAL.answers("crm.deal.fields", "{'result':{'PARENT_ID_128':{'type':'" + type + "','title':'A'}}}");

        assertThat(deals().getFirst()).isEqualTo(new FieldDescription("PARENT_ID_128", "A", kind));
    }

    @Test
    void aFieldWithoutTypeOrTitleIsStillAFieldAndOneWithoutANameIsNone() {
        PORTAL.answers(
                "crm.deal.fields",
                "{'result':{'A':{},'b':{'title':null,'type':null},'B':{'title':'Twice'},'C':{'title':7,'type':[]},' ':{}}}");

        assertThat(deals())
                .startsWith(
                        new FieldDescription("A", "A", FieldKind.OTHER),
                        new FieldDescription("B", "B", FieldKind.OTHER),
                        new FieldDescription("C", "C", FieldKind.OTHER),
                        new FieldDescription("CONTACT_ID", "CONTACT_ID", FieldKind.REFERENCE));
    }

    @Test
    void whatThePortalSaysOfAFieldIsTakenRatherThanWhatIsKnownOfIt() {
        PORTAL.answers(
                "tasks.task.getFields",
                "{'result':{'fields':{'TAGS':{'title':'Labels','type':'array'},'REAL_STATUS':{'type':'integer'}}}}");

        assertThat(PORTAL.gateway().fields(EntityType.TASK))
                .startsWith(
                        task("TAGS", "tags", "Labels", FieldKind.OTHER),
                        task("REAL_STATUS", "realStatus", "REAL_STATUS", FieldKind.INTEGER))
                .extracting(FieldDescription::name)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{}",
                "'text'",
                "true",
                "['ID','TITLE']",
                "[{'ID':'1'}]",
                "{'ID':['a']}",
                "{'fields':[]}"
            })
    void whatIsNoDescriptionTellsNoFields(String result) {
        PORTAL.answers(json(200, "{\"result\":" + result.replace('\'', '"') + "}"));

        for (var type : List.of(EntityType.DEAL, EntityType.USER, EntityType.TASK)) {
            assertThat(PORTAL.gateway().fields(type)).isEmpty();
        }
        assertThat(failure(CrmGateway::currentUser)).isEqualTo(UNEXPECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'ID':{}}", "{'fields':{}}", "{'fields':'text'}", "{'fields':{'ID':null}}"})
    void whatIsNoDescriptionOfTasksTellsNoFields(String result) {
        PORTAL.answers("tasks.task.getFields", "{'result':" + result + "}");

        assertThat(PORTAL.gateway().fields(EntityType.TASK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"result\":{\"ID\":{\"type\"", "[]", "{}", "null"})
    void halfAnAnswerTellsNoFieldsEither(String body) {
        PORTAL.answers(json(200, body));
        assertThat(deals()).isEmpty();
    }

    @Test
    void aPageMeansUnavailable() {
        PORTAL.answers(html(200, "<html><body>Log in</body></html>"));

        for (var question : QUESTIONS) {
            assertThat(failure(question)).isEqualTo(new Unavailable("NOT_A_REST_API", ""));
        }
    }

    @Test
    void aRefusalSaysWhatIsWrongAndKeepsTheSecret() {
        var refusal = Sample.of("error_invalid_credentials");
        var quoting = refusal.response();
        quoting.put("error_description", "Refused: /rest/1/" + Portal.SECRET + "/profile");
        PORTAL.answers(json(refusal.status(), Json.text(quoting)));

        try (var log = LogCapture.start()) {
            for (var question : QUESTIONS) {
                assertThat(failure(question))
                        .isInstanceOf(Unauthorized.class)
                        .extracting(CrmFailure::toString)
                        .asString()
                        .doesNotContain(Portal.SECRET);
            }
            assertThat(log.text())
                    .contains("crm.deal.fields failed", "profile failed")
                    .doesNotContain(Portal.SECRET);
        }
    }

    @Test
    void aCallerThatIsInterruptedAlreadyAsksNothing() {
        for (var question : QUESTIONS) {
            Thread.currentThread().interrupt();
            assertThat(failure(question)).isEqualTo(new Unavailable("CANCELLED", ""));
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(PORTAL.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            {'ID':7,'NAME':' Anna ','LAST_NAME':null}   | 7 | Anna
            {'ID':'7','LAST_NAME':'Smith','NAME':{}}    | 7 | Smith
            {'ID':'7'}                                  | 7 | ""
            """, quoteCharacter = '"')
    void whoIsAskingMayHaveNoName(String result, String id, String name) {
        PORTAL.answers("profile", "{'result':" + result + "}");

        assertThat(PORTAL.gateway().currentUser()).isEqualTo(new CurrentUser(id, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'NAME':'Anna'}", "{'ID':null}", "{'ID':' '}", "{'ID':{}}"})
    void whoHasNoIdentifierIsNobody(String result) {
        PORTAL.answers("profile", "{'result':" + result + "}");

        assertThat(failure(CrmGateway::currentUser)).isEqualTo(UNEXPECTED);
    }

    @Test
    void aKindThatIsNotServedHasNoFields() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PORTAL.gateway().fields(new EntityType("invoice", "crm/invoices")))
                .withMessageContaining("invoice");
    }

    private static FieldDescription task(String name, String member, String title, FieldKind kind) {
        return new FieldDescription(name, member, title, kind, false, Choices.UNKNOWN);
    }

    private static List<FieldDescription> deals() {
        return PORTAL.gateway().fields(EntityType.DEAL);
    }

    private static CrmFailure failure(Consumer<CrmGateway> question) {
        return catchThrowableOfType(CrmException.class, () -> question.accept(PORTAL.gateway()))
                .failure();
    }
}
