package dev.b24mcp.adapter.bitrix24.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.b24mcp.domain.crm.Dictionary;
import org.junit.jupiter.api.Test;

/** The dictionaries that are served. */
class Bitrix24DictionariesTest {

    @Test
    void theNineDictionariesAreServedInTheirOrder() {
        assertThat(Bitrix24Dictionaries.all())
                .containsExactly(
                        Dictionary.LEAD_STATUSES,
                        Dictionary.LEAD_SOURCES,
                        Dictionary.CURRENCIES,
                        Dictionary.DEAL_CATEGORIES,
                        Dictionary.DEAL_STAGES,
                        Dictionary.DEAL_TYPES,
                        Dictionary.CONTACT_TYPES,
                        Dictionary.TASK_STATUSES,
                        Dictionary.TASK_PRIORITIES);
    }

    @Test
    void aDictionaryThatIsNotServedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bitrix24Dictionaries.source(new Dictionary("industries", "crm/industries")))
                .withMessageContaining("industries");
    }
}
