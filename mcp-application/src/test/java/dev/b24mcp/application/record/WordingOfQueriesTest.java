package dev.b24mcp.application.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.b24mcp.application.dictionary.Dictionaries;
import dev.b24mcp.application.dictionary.Fields;
import dev.b24mcp.application.dictionary.Myself;
import dev.b24mcp.application.dictionary.Names;
import dev.b24mcp.application.dictionary.People;
import dev.b24mcp.application.record.Listing.Found;
import dev.b24mcp.application.record.Listing.Refused;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.Choices;
import dev.b24mcp.domain.crm.Choices.InDictionary;
import dev.b24mcp.domain.crm.Choices.Listed;
import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.InvalidQuery;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.FieldKind;
import dev.b24mcp.domain.warning.Warning;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields and values as people call them, in queries and in answers, while the CRM changes. */
class WordingOfQueriesTest {

    private static final Duration TTL = Duration.ofMinutes(10);
    private static final Dictionary COLOURS = new Dictionary("colours", "crm/colours");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));
    private final DescribedCrm crm = new DescribedCrm();
    private final Dictionaries dictionaries = new Dictionaries(crm, TTL, now::get);
    private final ZoneId zone = ZoneId.of("Europe/Moscow");
    private final QueryArguments arguments = new QueryArguments(now::get, zone);
    private final RecordListing listing = new RecordListing(
            crm,
            QueryRules.standard(500),
            new Fields(crm, TTL, now::get),
            dictionaries,
            new Names(new People(crm, TTL, now::get), dictionaries),
            new Myself(crm, TTL, now::get),
            RowBudget.of(Long.MAX_VALUE),
            now::get,
            zone);

    @BeforeEach
    void describe() {
        crm.add(new FieldDescription("ID", "ID", FieldKind.NUMBER));
        crm.add(new FieldDescription("CREATED", "Создана", FieldKind.DATE_TIME));
        crm.add(new FieldDescription("AMOUNT", "Сумма", FieldKind.NUMBER));
        crm.add(new FieldDescription("FUNNEL", "Воронка", FieldKind.CHOICE));
        crm.add(new FieldDescription("STAGE", "Стадия", FieldKind.CHOICE));
        crm.add(new FieldDescription("CLOSED", "Закрыта", FieldKind.FLAG));
        crm.add(new FieldDescription("SIGNED", "Подписана", FieldKind.DATE));
        crm.add(new FieldDescription(
                "OWN_1",
                "own1",
                "Роль",
                FieldKind.CHOICE,
                true,
                new Listed(List.of(
                        new DictionaryEntry("45", "Партнёр", Optional.empty()),
                        new DictionaryEntry("46", "Клиент", Optional.empty())))));
        crm.add(new FieldDescription("COLOUR", "Цвет", FieldKind.CHOICE).with(new InDictionary(COLOURS)));
        crm.add(Dictionary.DEAL_CATEGORIES, "0", "Общая");
        crm.add(Dictionary.DEAL_CATEGORIES, "1", "Опт");
        crm.add(Dictionary.DEAL_STAGES, "NEW", "Новая", "0");
        crm.add(Dictionary.DEAL_STAGES, "C1:NEW", "Новая", "1");
        crm.add(COLOURS, "R", "Красный");
    }

    @Test
    void reachTheCrmAsNamesAndIdentifiers() {
        var found = found(Map.of(
                "filter",
                Map.of("Роль", "партнёр", ">=Сумма", 5, "Создана", "2026-11-24"),
                "select",
                List.of("ID", "роль"),
                "order",
                Map.of("Сумма", "DESC")));
        assertThat(crm.queries()).containsExactly(found.query());
        assertThat(found.query().filter())
                .containsExactlyInAnyOrder(
                        Condition.parse("OWN_1", "45"),
                        Condition.parse(">=AMOUNT", 5),
                        Condition.parse(">=CREATED", "2026-11-24T00:00:00+03:00"),
                        Condition.parse("<CREATED", "2026-11-25T00:00:00+03:00"));
        assertThat(found.query().select()).containsExactly("ID", "OWN_1");
        assertThat(found.query().order().getFirst().field()).isEqualTo("AMOUNT");
    }

    @Test
    void reachTheCrmWithNamesInPlaceOfPatterns() {
        var found = found(Map.of("select", List.of("ID", "C*ED", "CLOSED", "*")));
        assertThat(found.query().select()).containsExactly("ID", "CREATED", "CLOSED", "*");
    }

    @Test
    void nameStagesOfAllFunnelsUnlessTheFilterNamesOne() {
        var everywhere = found(filter("Стадия", "Новая"));
        assertThat(everywhere.query().filter()).containsExactly(Condition.parse("@STAGE", List.of("NEW", "C1:NEW")));
        assertThat(codes(everywhere)).contains("shared_label");
        var wholesale = found(Map.of("filter", Map.of("Стадия", "Новая", "Воронка", "Опт")));
        assertThat(wholesale.query().filter())
                .containsExactlyInAnyOrder(Condition.parse("STAGE", "C1:NEW"), Condition.parse("FUNNEL", "1"));
        assertThat(codes(wholesale)).doesNotContain("shared_label");
    }

    @ParameterizedTest
    @CsvSource({"CLOSED, Y, true", "!CLOSED, 0, false", "=CLOSED, true, true"})
    void areBroughtToTheKindOfTheField(String key, String written, boolean meant) {
        assertThat(found(filter(key, written)).query().filter()).containsExactly(Condition.parse(key, meant));
    }

    @Test
    void daysAreWrittenTheWayEveryCrmReadsThem() {
        assertThat(found(filter("@SIGNED", List.of("31.01.2026", "2026-02-01")))
                        .query()
                        .filter())
                .containsExactly(Condition.parse("@SIGNED", List.of("2026-01-31", "2026-02-01")));
    }

    /** A portal keeps a day as its midnight in a zone of its own. */
    @Test
    void daysAreComparedWithDaysAndNotWithMoments() {
        var found = found(
                Map.of("filter", Map.of(">=SIGNED", "2026-03-01T00:00:00+03:00", "<SIGNED", "2026-03-31T21:00:00Z")));
        assertThat(found.query().filter())
                .containsExactlyInAnyOrder(
                        Condition.parse(">=SIGNED", "2026-03-01"), Condition.parse("<SIGNED", "2026-04-01"));
    }

    @Test
    void answersSayWhatTheirValuesAndFieldsAreCalled() {
        crm.holds(Map.of("ID", "7", "own1", List.of("45", "46"), "STAGE", "NEW", "COLOUR", "R"));
        var found = found(Map.of());
        assertThat(found.names())
                .isEqualTo(Map.of(
                        "own1", Map.of("45", "Партнёр", "46", "Клиент"),
                        "STAGE", Map.of("NEW", "Новая"),
                        "COLOUR", Map.of("R", "Красный")));
        assertThat(found.titles()).isEqualTo(Map.of("own1", "Роль"));
    }

    @Test
    void aFieldMadeAMomentAgoIsFound() {
        found(Map.of());
        crm.add(new FieldDescription("OWN_2", "Регион", FieldKind.TEXT));
        now.updateAndGet(moment -> moment.plusSeconds(1));
        assertThat(found(filter("Регион", "Юг")).query().filter()).containsExactly(Condition.parse("OWN_2", "Юг"));
        assertThat(crm.fieldReadings()).isEqualTo(2);
    }

    @Test
    void aWrongNameHasTheCrmAskedOnceAMinute() {
        refused(filter("Погода", "дождь"));
        assertThat(crm.fieldReadings())
                .as("what was just read is not read again")
                .isEqualTo(1);
        for (var call = 0; call < 30; call++) {
            now.updateAndGet(moment -> moment.plusSeconds(1));
            refused(filter("Погода", "дождь"));
        }
        assertThat(crm.fieldReadings()).isEqualTo(2);
        now.updateAndGet(moment -> moment.plusSeconds(60));
        refused(filter("Погода", "дождь"));
        assertThat(crm.fieldReadings()).isEqualTo(3);
        assertThat(crm.queries()).isEmpty();
    }

    @Test
    void aValueMadeAMomentAgoIsFoundAndAWrongOneIsLookedForOnceAMinute() {
        refused(filter("COLOUR", "Синий"));
        assertThat(crm.dictionaryReadings()).isEqualTo(1);
        crm.add(COLOURS, "B", "Синий");
        now.updateAndGet(moment -> moment.plusSeconds(1));
        assertThat(found(filter("COLOUR", "Синий")).query().filter()).containsExactly(Condition.parse("COLOUR", "B"));
        now.updateAndGet(moment -> moment.plusSeconds(1));
        refused(filter("COLOUR", "Жёлтый"));
        assertThat(crm.dictionaryReadings()).isEqualTo(2);
        assertThat(crm.fieldReadings()).isEqualTo(1);
    }

    @Test
    void aRefusedQueryMakesWhatWasRememberedDoubtful() {
        found(filter("COLOUR", "R"));
        crm.refuseListsWith(new InvalidQuery("INVALID_FILTER", "field 'COLOUR' is not allowed in filter"));
        now.updateAndGet(moment -> moment.plusSeconds(1));
        for (var call = 0; call < 3; call++) {
            assertThatThrownBy(() -> found(filter("COLOUR", "R"))).isInstanceOf(CrmException.class);
        }
        crm.refuseListsWith(null);
        found(filter("COLOUR", "R"));
        assertThat(crm.fieldReadings()).isEqualTo(2);
        assertThat(crm.dictionaryReadings()).isEqualTo(2);
    }

    @Test
    void fieldsThatNobodyCanMakeSenseOfSpoilNothing() {
        crm.loseFields();
        var found = found(filter("Погода", "дождь"));
        assertThat(found.query().filter()).containsExactly(Condition.parse("Погода", "дождь"));
        assertThat(codes(found)).contains("fields_unavailable");
    }

    @Test
    void valuesThatTheCrmDoesNotTellAreNotChecked() {
        crm.add(new FieldDescription("SHAPE", "Форма", FieldKind.CHOICE)
                .with(new InDictionary(new Dictionary("shapes", "crm/shapes"))));
        var found = found(filter("Форма", "round"));
        assertThat(found.query().filter()).containsExactly(Condition.parse("SHAPE", "round"));
        assertThat(found.warnings())
                .filteredOn(warning -> warning.code().equals("choices_unavailable"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.values()).containsEntry("fields", "SHAPE"));
    }

    @Test
    void aFieldOfWhichNobodySaysWhatItCanHaveIsNotLookedUp() {
        crm.add(new FieldDescription("SIZE", "Размер", FieldKind.CHOICE).with(Choices.UNKNOWN));
        assertThat(codes(found(filter("SIZE", "XL")))).doesNotContain("choices_unavailable");
        assertThat(crm.dictionaryReadings()).isZero();
    }

    private Found found(Map<String, Object> asked) {
        return (Found) listing.read(
                arguments.query(Map.copyOf(asked), DescribedCrm.DEALS),
                DescribedCrm.DEALS,
                CallContext.UNWATCHED,
                read -> read);
    }

    private void refused(Map<String, Object> asked) {
        assertThat(listing.read(
                        arguments.query(Map.copyOf(asked), DescribedCrm.DEALS),
                        DescribedCrm.DEALS,
                        CallContext.UNWATCHED,
                        Listing.class::cast))
                .isInstanceOf(Refused.class);
    }

    private static List<String> codes(Found found) {
        return found.warnings().stream().map(Warning::code).toList();
    }

    private static Map<String, Object> filter(String key, Object value) {
        return Map.of("filter", Map.of(key, value));
    }
}
