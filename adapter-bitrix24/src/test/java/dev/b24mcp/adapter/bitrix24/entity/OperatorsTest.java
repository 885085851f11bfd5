package dev.b24mcp.adapter.bitrix24.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.b24mcp.adapter.bitrix24.support.Json;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.InvalidQuery;
import dev.b24mcp.domain.crm.EntityType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How each list method wants a condition to be written. */
class OperatorsTest {

    private static final String[] ALL_SYMBOLS = {
        "", "!", "=", "!=", ">", ">=", "<", "<=", "@", "!@", "%", "!%", "=%", "!=%"
    };

    private static final List<EntityType> EVERY_TYPE =
            List.of(EntityType.DEAL, EntityType.LEAD, EntityType.CONTACT, EntityType.USER, EntityType.TASK);

    static Stream<Condition> everyCondition() {
        return Arrays.stream(ALL_SYMBOLS).map(symbol -> Condition.parse(symbol + "TITLE", "a"));
    }

    @ParameterizedTest
    @MethodSource("everyCondition")
    void crmListsTakeEveryKeyAsItIs(Condition condition) {
        for (var type : List.of(EntityType.DEAL, EntityType.LEAD, EntityType.CONTACT)) {
            assertThat(filter(type, "filter", condition)).isEqualTo(Map.of(condition.key(), "a"));
        }
    }

    @ParameterizedTest
    @MethodSource("everyCondition")
    void usersTakeEveryKeyAsItIs(Condition condition) {
        assertThat(filter(EntityType.USER, "FILTER", condition)).isEqualTo(Map.of(condition.key(), "a"));
    }

    @ParameterizedTest
    @CsvSource({"%=TITLE, =%TITLE", "!%=TITLE, !=%TITLE"})
    void theOtherSpellingOfAPatternMeansTheSame(String given, String sent) {
        assertThat(filter(EntityType.DEAL, "filter", Condition.parse(given, "a%")))
                .isEqualTo(Map.of(sent, "a%"));
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            STATUS     | 5         | STATUS     | 5
            =STATUS    | 5         | STATUS     | 5
            @STATUS    | [2,3]     | STATUS     | [2,3]
            !STATUS    | 5         | !STATUS    | 5
            !=STATUS   | 5         | !STATUS    | 5
            !@STATUS   | [2,3]     | !STATUS    | [2,3]
            >DEADLINE  | "2026"    | >DEADLINE  | "2026"
            >=DEADLINE | "2026"    | >=DEADLINE | "2026"
            <DEADLINE  | "2026"    | <DEADLINE  | "2026"
            <=DEADLINE | "2026"    | <=DEADLINE | "2026"
            %TITLE     | "report"  | TITLE      | "%report%"
            %TITLE     | 42        | TITLE      | "%42%"
            =%TITLE    | "report%" | TITLE      | "report%"
            %=TITLE    | "%report" | TITLE      | "%report"
            STATUS     | null      | STATUS     | null
            ::SUBFILTER-PARAMS | {"FAVORITE":"Y"} | ::SUBFILTER-PARAMS | {"FAVORITE":"Y"}
            """)
    void tasksKnowFewOperatorsAndTheOthersAreTranslated(String key, String value, String sentKey, String sentValue) {
        assertThat(filter(EntityType.TASK, "filter", condition(key, value)))
                .isEqualTo(Json.object("{\"" + sentKey + "\":" + sentValue + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!%TITLE", "!=%TITLE", "!%=TITLE"})
    void whatTasksCannotBeAskedIsRefused(String key) {
        var condition = Condition.parse(key, "report");

        var failure = refusal(EntityType.TASK, condition);

        assertThat(failure.code()).isEqualTo("UNSUPPORTED_OPERATOR");
        assertThat(failure.detail()).isEqualTo(condition.key());
    }

    /** A portal takes the per cent signs as they are, and finds nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"%DESCRIPTION", "=%TAG", "%CREATED_DATE", "%RESPONSIBLE_ID"})
    void tasksAreSearchedByTheirTitlesOnly(String key) {
        assertThat(refusal(EntityType.TASK, Condition.parse(key, "report")).code())
                .isEqualTo("UNSUPPORTED_OPERATOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"NOPE\":5}", "{\"FAVORITE\":\"Y\",\"STATUS\":5}", "{}"})
    void noOtherGroupOfConditionsIsKnown(String value) {
        assertThat(refusal(EntityType.TASK, condition("::SUBFILTER-PARAMS", value))
                        .code())
                .isEqualTo("NESTED_FILTER");
    }

    /** There is no text to put between the per cent signs. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "[\"a\",\"b\"]"})
    void aPartOfATaskFieldThatIsNoTextIsRefused(String value) {
        assertThat(refusal(EntityType.TASK, condition("%TITLE", value)).code()).isEqualTo("TEXT_EXPECTED");
    }

    /** A portal takes no notice of it and gives the whole table. */
    @ParameterizedTest
    @ValueSource(strings = {"@ID", "!@ID", "ID", "!ID", "%TITLE"})
    void oneOfNothingIsRefused(String key) {
        for (var type : EVERY_TYPE) {
            assertThat(refusal(type, condition(key, "[]"))).isEqualTo(new InvalidQuery("EMPTY_LIST", key));
        }
    }

    /** Likewise. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LOGIC    | "OR"
            logic    | "OR"
            0        | {"TITLE":"a"}
            !0       | {}
            %TITLE   | {"a":"b"}
            0        | [{"TITLE":"a"},{"TITLE":"b"}]
            @ID      | [[1],[2]]
            """)
    void conditionsInConditionsAreRefused(String key, String value) {
        for (var type : EVERY_TYPE) {
            assertThat(refusal(type, condition(key, value))).isEqualTo(new InvalidQuery("NESTED_FILTER", key));
        }
    }

    /** Only tasks have names for them. */
    @Test
    void namedGroupsOfConditionsAreForTasksOnly() {
        var group = condition("::SUBFILTER-PARAMS", "{\"FAVORITE\":\"Y\"}");

        for (var type : List.of(EntityType.DEAL, EntityType.LEAD, EntityType.CONTACT, EntityType.USER)) {
            assertThat(refusal(type, group).code()).isEqualTo("NESTED_FILTER");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CLOSED      | true         | "Y"
            !OPENED     | false        | "N"
            @IS_NEW     | [true,false] | ["Y","N"]
            UF_CRM_1    | true         | 1
            @UF_CRM_1   | [false]      | [0]
            @SOURCE_ID  | ["A",null]   | ["A",null]
            COMPANY_ID  | null         | null
            OPPORTUNITY | 0.5          | 0.5
            """)
    void flagsOfCrmListsAreLettersAndThoseOfUserFieldsNumbers(String key, String value, String sent) {
        for (var type : List.of(EntityType.DEAL, EntityType.LEAD, EntityType.CONTACT)) {
            assertThat(filter(type, "filter", condition(key, value)))
                    .isEqualTo(Json.object("{\"" + key + "\":" + sent + "}"));
        }
    }

    @Test
    void flagsOfUsersAreWhatTheyAre() {
        assertThat(filter(EntityType.USER, "FILTER", Condition.parse("ACTIVE", true)))
                .isEqualTo(Map.of("ACTIVE", true));
        assertThat(filter(EntityType.USER, "FILTER", Condition.parse("IS_ONLINE", true)))
                .isEqualTo(Map.of("IS_ONLINE", "Y"));
    }

    @Test
    void flagsOfTasksAreLetters() {
        assertThat(filter(EntityType.TASK, "filter", Condition.parse("@NOT_VIEWED", List.of(true, false))))
                .isEqualTo(Map.of("NOT_VIEWED", List.of("Y", "N")));
    }

    /** Both end up under one key, and all conditions must hold. */
    @Test
    void conditionsThatTasksCannotTakeTogetherAreRefusedAndNotDropped() {
        assertThat(refusal(EntityType.TASK, Condition.parse("=TITLE", "a"), Condition.parse("%TITLE", "b"))
                        .code())
                .isEqualTo("CONDITIONS_CLASH");
    }

    @Test
    void conditionsThatCrmListsCannotTakeTogetherAreRefusedAndNotDropped() {
        assertThat(refusal(EntityType.DEAL, Condition.parse("=%TITLE", "a%"), Condition.parse("%=TITLE", "%b"))
                        .code())
                .isEqualTo("CONDITIONS_CLASH");
    }

    @Test
    void conditionsThatCanBeTakenTogetherAreAllSent() {
        var conditions =
                new Condition[] {Condition.parse(">=DEADLINE", "2026-01-01"), Condition.parse("<DEADLINE", "2026-02-01")
                };

        for (var type : List.of(EntityType.DEAL, EntityType.TASK)) {
            assertThat(filter(type, "filter", conditions))
                    .isEqualTo(Map.of(">=DEADLINE", "2026-01-01", "<DEADLINE", "2026-02-01"));
        }
    }

    private static @Nullable Object filter(EntityType type, String name, Condition... conditions) {
        return Bitrix24Entities.dialect(type)
                .parameters(Queries.filtered(type, conditions), 0)
                .get(name);
    }

    private static InvalidQuery refusal(EntityType type, Condition... conditions) {
        var refusal = catchThrowableOfType(CrmException.class, () -> filter(type, "filter", conditions));
        assertThat(refusal).as("the query is refused").isNotNull();
        assertThat(refusal.failure()).isInstanceOf(InvalidQuery.class);
        return (InvalidQuery) refusal.failure();
    }

    private static Condition condition(String key, String json) {
        return Condition.parse(key, Json.object("{\"value\":" + json + "}").get("value"));
    }
}
