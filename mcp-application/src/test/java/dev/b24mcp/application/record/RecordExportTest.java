package dev.b24mcp.application.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.dictionary.Dictionaries;
import dev.b24mcp.application.dictionary.Fields;
import dev.b24mcp.application.dictionary.Myself;
import dev.b24mcp.application.record.ExportPlan.Ready;
import dev.b24mcp.application.record.ExportPlan.Refused;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.Choices;
import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.FieldKind;
import dev.b24mcp.domain.warning.Warning;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole sets are asked for by the rules of lists, only that nothing is too much. */
class RecordExportTest {

    private static final Duration TTL = Duration.ofMinutes(10);

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
    private final ZoneId zone = ZoneId.of("Europe/Moscow");
    private final DescribedCrm crm = new DescribedCrm();
    private final QueryArguments arguments = new QueryArguments(clock, zone);
    private final RecordExport export = new RecordExport(
            crm,
            new Fields(crm, TTL, clock),
            new Dictionaries(crm, TTL, clock),
            new Myself(crm, TTL, clock),
            clock,
            zone);

    @BeforeEach
    void describe() {
        crm.add(new FieldDescription("ID", "ID", FieldKind.NUMBER));
        crm.add(new FieldDescription("CREATED", "Создана", FieldKind.DATE_TIME));
        crm.add(new FieldDescription("STAGE", "Стадия", FieldKind.CHOICE));
        crm.add(new FieldDescription("OWN_1", "own1", "Роль", FieldKind.TEXT, true, Choices.UNKNOWN));
        crm.add(Dictionary.DEAL_STAGES, "NEW", "Новая");
        crm.add(Dictionary.DEAL_CATEGORIES, "0", "Общая");
    }

    @Test
    void titlesLabelsAndDaysReachTheCrmAsFromLists() {
        var plan = ready(Map.of("Стадия", "новая", "Создана", "2026-11-24"), "id", "Роль", "ID");
        assertThat(plan.set().filter())
                .containsExactlyInAnyOrder(
                        Condition.parse("STAGE", "NEW"),
                        Condition.parse(">=CREATED", "2026-11-24T00:00:00+03:00"),
                        Condition.parse("<CREATED", "2026-11-25T00:00:00+03:00"));
        assertThat(plan.set().select()).containsExactly("OWN_1", "ID");
        assertThat(plan.columns()).containsExactly("own1", "ID");
        assertThat(plan.warnings()).extracting(Warning::code).containsExactly("unknown_field");
    }

    @Test
    void nobodyIsWarnedOfAskingForTooMuch() {
        assertThat(ready(Map.of()).warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NOPE, 1, unknown_field", "STAGE, Никакая, unknown_choice", "CREATED, soon, unreadable_date"})
    void whatTheCrmWouldMisreadIsRefused(String field, String value, String code) {
        assertThat(refused(Map.of(field, value))).extracting(Warning::code).containsExactly(code);
        assertThat(crm.sets()).isEmpty();
    }

    @Test
    void nothingIsReadUncheckedWhereTheCrmDoesNotTellItsFields() {
        crm.loseFields();
        assertThat(refused(Map.of("ID", "1"))).extracting(Warning::code).containsExactly("fields_unavailable");
        assertThat(refused(Map.of())).hasSize(1);
    }

    @Test
    void aPatternStandsForTheFieldsThatTheCrmTellsOfInItsOrder() {
        assertThat(ready(Map.of(), "*").columns()).containsExactly("ID", "CREATED", "STAGE", "own1");
        assertThat(ready(Map.of(), "OWN_*", "ID").set().select()).containsExactly("OWN_1", "ID");
    }

    @Test
    void aPatternThatFitsNoFieldIsAFieldThatDoesNotExist() {
        assertThat(refused(Map.of(), "NO_*")).extracting(Warning::code).containsExactly("unknown_field");
        var plan = ready(Map.of(), "ID", "NO_*");
        assertThat(plan.set().select()).containsExactly("ID");
        assertThat(plan.warnings()).extracting(Warning::code).containsExactly("unknown_field");
    }

    @Test
    void recordsHaveTheColumnsInTheirOrderAndNothingElse() {
        crm.holds(Map.of("ID", "7", "own1", "x", "STAGE", "NEW"));
        var records = new ArrayList<CrmRecord>();
        export.read(ready(Map.of(), "Роль", "CREATED", "STAGE"), records::addAll, CallContext.UNWATCHED);
        assertThat(records).hasSize(1);
        assertThat(records.getFirst().fields().toString()).isEqualTo("{own1=x, STAGE=NEW}");
    }

    private Ready ready(Map<String, Object> filter, String... select) {
        return (Ready) plan(filter, select);
    }

    private List<Warning> refused(Map<String, Object> filter, String... select) {
        return ((Refused) plan(filter, select)).listing().warnings();
    }

    private ExportPlan plan(Map<String, Object> filter, String... select) {
        var query = arguments.query(Map.of("filter", filter, "select", List.of(select)), DescribedCrm.DEALS);
        return export.plan(query, DescribedCrm.DEALS, CallContext.UNWATCHED);
    }
}
