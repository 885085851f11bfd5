package dev.b24mcp.adapter.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.support.Json;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.adapter.bitrix24.support.Sample;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.DictionaryEntry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The requests and answers that Bitrix24 documents for its dictionaries. */
class DocumentedDictionariesTest {

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    @Test
    void currenciesAreAskedForAsDocumentedAndTheOneThatIsThereTwiceIsNamedOnce() {
        var sample = answering("crm.currency.list");

        assertThat(read(Dictionary.CURRENCIES))
                .containsExactly(
                        entry("USD", "United States Dollar"), entry("EUR", "Euro"), entry("CAD", "Canadian Dollar"));
        assertThat(PORTAL.bodies()).containsExactly(sample.request());
        assertThat(Json.text(PORTAL.bodies().getFirst()))
                .isEqualTo("{\"order\":{\"sort\":\"asc\",\"currency\":\"asc\"}}");
    }

    @Test
    void funnelsAreAskedForAndReadAsDocumented() {
        var sample = answering("crm.category.list");

        assertThat(read(Dictionary.DEAL_CATEGORIES))
                .containsExactly(
                        entry("9", "Funnel with Original Name"),
                        entry("10", "Lead Route"),
                        entry("11", "Path to Success"),
                        entry("0", "General"));
        assertThat(PORTAL.bodies()).containsExactly(sample.request());
    }

    @Test
    void statusesSourcesAndTypesAreAskedForAsDocumented() {
        var sample = answering("crm.status.list");

        assertThat(read(Dictionary.LEAD_STATUSES))
                .hasSize(8)
                .startsWith(entry("NEW", "New"), entry("PREPARATION", "Document preparation"));
        read(Dictionary.LEAD_SOURCES);
        read(Dictionary.DEAL_TYPES);
        read(Dictionary.CONTACT_TYPES);

        var documented = Json.text(sample.request());
        assertThat(PORTAL.bodies())
                .containsExactly(
                        Json.object(documented.replace("DEAL_STAGE", "STATUS")),
                        Json.object(documented.replace("DEAL_STAGE", "SOURCE")),
                        Json.object(documented.replace("DEAL_STAGE", "DEAL_TYPE")),
                        Json.object(documented.replace("DEAL_STAGE", "CONTACT_TYPE")));
    }

    @Test
    void stagesBelongToTheirFunnels() {
        answering("crm.status.list");
        answering("crm.category.list");

        var stages = read(Dictionary.DEAL_STAGES);

        assertThat(stages).extracting(DictionaryEntry::group).containsOnly(Optional.of("0"));
        assertThat(stages)
                .extracting(DictionaryEntry::id)
                .containsExactly(
                        "NEW",
                        "PREPARATION",
                        "PREPAYMENT_INVOICE",
                        "EXECUTING",
                        "FINAL_INVOICE",
                        "WON",
                        "LOSE",
                        "APOLOGY");
        assertThat(PORTAL.bodies())
                .containsExactlyInAnyOrder(Json.object("{'order':{'SORT':'ASC'}}"), Json.object("{'entityTypeId':2}"));
    }

    @Test
    void statusesAndPrioritiesOfTasksAreReadFromTheDescriptionOfTheirFields() {
        var sample = answering("tasks.task.getFields");

        assertThat(read(Dictionary.TASK_STATUSES))
                .containsExactly(
                        entry("2", "Ждёт выполнения"),
                        entry("3", "Выполняется"),
                        entry("4", "Ожидает контроля"),
                        entry("5", "Завершена"),
                        entry("6", "Отложена"));
        assertThat(read(Dictionary.TASK_PRIORITIES))
                .containsExactly(entry("2", "Высокий"), entry("1", "Средний"), entry("0", "Низкий"));
        assertThat(PORTAL.bodies()).containsOnly(sample.request());
    }

    private static Sample answering(String method) {
        var sample = Sample.of(method);
        PORTAL.answers(method, sample.responseText());
        return sample;
    }

    private static List<DictionaryEntry> read(Dictionary dictionary) {
        return PORTAL.gateway().dictionary(dictionary);
    }

    private static DictionaryEntry entry(String id, String name) {
        return new DictionaryEntry(id, name, Optional.empty());
    }
}
