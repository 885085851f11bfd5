package dev.b24mcp.domain.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProviderDescriptionTest {

    private static final EntityDescription DEALS =
            new EntityDescription(EntityType.DEAL, List.of("ID"), List.of("CREATED", "CHANGED"), List.of("CLOSED"));

    @Test
    void findsTheDescriptionOfAServedKind() {
        var provider = new ProviderDescription("acme", List.of(DEALS), List.of());
        assertThat(provider.entity(EntityType.DEAL)).contains(DEALS);
        assertThat(provider.entity(EntityType.TASK)).isEmpty();
    }

    @Test
    void knowsWhichFieldsHoldTheCodesOfADictionary() {
        var provider = new ProviderDescription(
                "acme",
                List.of(
                        referring(EntityType.DEAL, "STAGE", "CURRENCY"),
                        referring(EntityType.LEAD, "STEP", "CURRENCY")),
                List.of(Dictionary.CURRENCIES));
        assertThat(provider.fieldsOf(Dictionary.DEAL_STAGES)).containsExactly("STAGE", "STEP");
        assertThat(provider.fieldsOf(Dictionary.CURRENCIES)).containsExactly("CURRENCY");
        assertThat(provider.fieldsOf(Dictionary.DEAL_TYPES)).isEmpty();
    }

    private static EntityDescription referring(EntityType type, String stage, String currency) {
        var references = List.of(
                new Reference("OWNER", new Reference.Target.Users()),
                new Reference(stage, new Reference.Target.Entries(Dictionary.DEAL_STAGES)),
                new Reference(currency, new Reference.Target.Entries(Dictionary.CURRENCIES)));
        return new EntityDescription(
                type,
                List.of("ID"),
                List.of("CREATED"),
                List.of(),
                new Vocabulary(Map.of(), Map.of(), List.of(), references));
    }

    @Test
    void refusesAKindDescribedTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProviderDescription("acme", List.of(DEALS, DEALS), List.of()));
    }

    @Test
    void refusesADictionaryNamedTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProviderDescription(
                        "acme", List.of(), List.of(Dictionary.CURRENCIES, Dictionary.CURRENCIES)));
    }

    @Test
    void refusesADescriptionWithoutFields() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EntityDescription(EntityType.DEAL, List.of(), List.of("CREATED"), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EntityDescription(EntityType.DEAL, List.of("ID"), List.of(), List.of()));
    }

    @Test
    void knowsItsDateFields() {
        assertThat(DEALS.mainDateField()).isEqualTo("CREATED");
        assertThat(List.of("CREATED", "CHANGED", "CLOSED")).allMatch(DEALS::isDateField);
        assertThat(DEALS.isDateField("ID")).isFalse();
    }
}
