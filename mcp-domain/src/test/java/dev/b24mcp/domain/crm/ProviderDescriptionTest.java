package dev.b24mcp.domain.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
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
