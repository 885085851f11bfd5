package dev.b24mcp.adapter.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.domain.crm.Choices;
import dev.b24mcp.domain.crm.Choices.InDictionary;
import dev.b24mcp.domain.crm.Choices.Listed;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.FieldKind;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a portal says of the values that its fields can have, in the shapes that portals give it. */
@Timeout(60)
class FieldChoicesTest {

    private static final Pattern CHOICE = Pattern.compile("(\\S+)=(\\S+)");

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    /** Identifiers and labels may be missing, and PHP writes a list with a gap as a map. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{'ID':'45','VALUE':' Card '},{'ID':46,'VALUE':'Cash'},{'ID':'45','VALUE':'Twice'},{'VALUE':'None'},7] | 45=Card 46=Cash
            {'0':{'ID':'45','VALUE':'Card'},'7':{'ID':'46','VALUE':''}}                                          | 45=Card 46=46
            """, quoteCharacter = '"')
    void anEnumerationListsItsValues(String items, String listed) {
        assertThat(enumeration(items)).isEqualTo(listed(listed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "null", "'text'"})
    void anEnumerationThatListsNothingMayHaveAnyValue(String items) {
        assertThat(enumeration(items)).isEqualTo(Choices.UNKNOWN);
    }

    @Test
    void aStatusLeadsToItsDictionary() {
        PORTAL.answers(
                "crm.deal.fields",
                "{'result':{'SOURCE_ID':{'type':'crm_status','statusType':'SOURCE'},"
                        + "'UF_CRM_1':{'type':'crm_status','statusType':'HONORIFIC'}}}");
        PORTAL.answers("crm.status.list", "{'result':[{'STATUS_ID':'HNR_1','NAME':'Mr'}]}");
        var fields = PORTAL.gateway().fields(EntityType.DEAL);
        assertThat(fields.getFirst().choices()).isEqualTo(new InDictionary(Dictionary.LEAD_SOURCES));
        assertThat(fields.get(1).choices())
                .isInstanceOfSatisfying(
                        InDictionary.class,
                        choices -> assertThat(PORTAL.gateway().dictionary(choices.dictionary()))
                                .containsExactly(new DictionaryEntry("HNR_1", "Mr", Optional.empty())));
        assertThat(PORTAL.bodies().getLast()).containsEntry("filter", Map.of("ENTITY_ID", "HONORIFIC"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PRIORITY | 'values':{'2':'High','1':'Low'}              | 2=High 1=Low
            PRIORITY | 'values':['Low','Middle','High'],'default':1 | 0=Low 1=Middle 2=High
            UNIT     | 'values':['hours','days'],'default':'days'   | hours=hours days=days
            STATUS   | 'values':{'2':'Waits'}                       | 2=Waits -3=-3 -2=-2 -1=-1 1=1 7=7
            """, quoteCharacter = '"')
    void aFieldOfTasksListsItsValues(String name, String told, String listed) {
        PORTAL.answers("tasks.task.getFields", "{'result':{'fields':{'" + name + "':{'type':'enum'," + told + "}}}}");
        assertThat(PORTAL.gateway().fields(EntityType.TASK))
                .extracting(FieldDescription::choices)
                .filteredOn(Listed.class::isInstance)
                .isNotEmpty()
                .allSatisfy(choices -> assertThat(choices).isEqualTo(listed(listed)));
    }

    /** They are yes or no, however a filter writes that. */
    @Test
    void flagsOfTasksHaveNoValuesToChooseFrom() {
        PORTAL.answers(
                "tasks.task.getFields",
                "{'result':{'fields':{'FAVORITE':{'type':'enum','values':{'Y':'Yes','N':'No'}}}}}");
        assertThat(PORTAL.gateway().fields(EntityType.TASK).getFirst()).satisfies(field -> {
            assertThat(field.kind()).isEqualTo(FieldKind.FLAG);
            assertThat(field.choices()).isEqualTo(Choices.UNKNOWN);
        });
    }

    @ParameterizedTest
    @CsvSource({"UF_AUTO_7, ufAuto7, true", "UF_CRM_TASK, ufCrmTask, false", "RESPONSIBLE_ID, responsibleId, false"})
    void tasksAnswerInAnotherCase(String name, String member, boolean custom) {
        PORTAL.answers("tasks.task.getFields", "{'result':{'fields':{'" + name + "':{'type':'string'}}}}");
        assertThat(PORTAL.gateway().fields(EntityType.TASK).getFirst()).satisfies(field -> {
            assertThat(field.member()).isEqualTo(member);
            assertThat(field.custom()).isEqualTo(custom);
        });
    }

    private static Choices enumeration(String items) {
        PORTAL.answers("crm.deal.fields", "{'result':{'UF_CRM_1':{'type':'enumeration','items':" + items + "}}}");
        return PORTAL.gateway().fields(EntityType.DEAL).getFirst().choices();
    }

    private static Choices listed(String written) {
        return new Listed(CHOICE.matcher(written)
                .results()
                .map(choice -> new DictionaryEntry(choice.group(1), choice.group(2), Optional.empty()))
                .toList());
    }
}
