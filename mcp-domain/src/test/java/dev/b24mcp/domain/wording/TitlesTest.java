package dev.b24mcp.domain.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.crm.Choices;
import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.FieldKind;
import dev.b24mcp.domain.crm.KnownFields;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.Sort;
import dev.b24mcp.domain.crm.Sort.Direction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

    private static final KnownFields FIELDS = new KnownFields(List.of(
            new FieldDescription("ID", "ID", FieldKind.NUMBER),
            new FieldDescription("AMOUNT", "Сумма", FieldKind.NUMBER),
            custom("OWN_1", "own1", "Бюджет проекта"),
            custom("OWN_2", "own2", "% скидки"),
            custom("OWN_3", "own3", "Модель"),
            custom("OWN_4", "own4", "модель "),
            custom("OWN_5", "own5", "AMOUNT"),
            custom("OWN_6", "own6", "Id"),
            custom("OWN_7", "own7", "OWN_7")));

    @ParameterizedTest
    @CsvSource({
        ">=Бюджет проекта, >=OWN_1",
        "'>= бюджет ПРОЕКТА ', >=OWN_1",
        "!=Сумма, !=AMOUNT",
        "' AMOUNT', AMOUNT",
        "% скидки, OWN_2",
        ">% скидки, >OWN_2"
    })
    void aFilterMayNameAFieldByItsTitle(String written, String meant) {
        var resolved = Titles.resolved(query(written), FIELDS);
        assertThat(resolved.filter()).containsExactly(Condition.parse(meant, 5));
    }

    @Test
    void soMayAnOrderingAndASelection() {
        var query = new RecordQuery(
                EntityType.DEAL,
                List.of(),
                List.of("ID", "сумма", "Бюджет проекта", "AMOUNT", "*"),
                List.of(new Sort("Сумма", Direction.DESC), new Sort("AMOUNT", Direction.ASC)),
                0,
                1);
        var resolved = Titles.resolved(query, FIELDS);
        assertThat(resolved.select()).containsExactly("ID", "AMOUNT", "OWN_1", "*");
        assertThat(resolved.order()).containsExactly(new Sort("AMOUNT", Direction.DESC));
    }

    @ParameterizedTest
    @CsvSource({"AMOUNT, AMOUNT", "ID, ID", "OWN_5, OWN_5"})
    void aNameIsNeverTakenForATitle(String written, String kept) {
        assertThat(Titles.resolved(query(written), FIELDS).filter()).containsExactly(Condition.parse(kept, 5));
        assertThat(Titles.candidates(written, FIELDS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Модель, OWN_3 OWN_4", "МОДЕЛЬ, OWN_3 OWN_4", "id, ID OWN_6", "amount, AMOUNT OWN_5"})
    void aTitleOfSeveralFieldsStandsForNone(String written, String candidates) {
        assertThat(Titles.resolved(query(written), FIELDS).filter()).containsExactly(Condition.parse(written, 5));
        assertThat(Titles.candidates(written, FIELDS))
                .extracting(FieldDescription::name)
                .containsExactlyElementsOf(List.of(candidates.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource({"own_1", "Погода"})
    void aNameInAnotherCaseAndAWordOfNobodysAreNoTitles(String written) {
        assertThat(Titles.resolved(query(written), FIELDS).filter()).containsExactly(Condition.parse(written, 5));
        assertThat(Titles.candidates(written, FIELDS)).isEmpty();
    }

    @Test
    void onlyFieldsThatPeopleHaveAddedAreExplained() {
        assertThat(Titles.ofCustom(Set.of("ID", "AMOUNT", "own1", "own7"), FIELDS))
                .isEqualTo(Map.of("own1", "Бюджет проекта"));
    }

    private static RecordQuery query(String key) {
        return new RecordQuery(EntityType.DEAL, List.of(Condition.parse(key, 5)), List.of("ID"), List.of(), 0, 1);
    }

    private static FieldDescription custom(String name, String member, String title) {
        return new FieldDescription(name, member, title, FieldKind.TEXT, true, Choices.UNKNOWN);
    }
}
