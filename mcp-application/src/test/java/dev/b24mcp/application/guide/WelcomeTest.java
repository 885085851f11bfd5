package dev.b24mcp.application.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldRole;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.crm.ProviderDescription;
import dev.b24mcp.domain.crm.RecordState;
import dev.b24mcp.domain.crm.Vocabulary;
import dev.b24mcp.domain.text.Texts;
import dev.b24mcp.prompts.ru.RussianTexts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A model is told of what a provider has, in that provider's words. */
class WelcomeTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
    private static final Texts TEXTS = RussianTexts.load();

    @Test
    void namesTheKindsThatThereAre() {
        assertThat(welcome(Vocabulary.NONE).instructions())
                .contains("на чтение: Лиды.")
                .doesNotContain("prompts");
    }

    @Test
    void speaksOfLeadsInTheProvidersWords() {
        var notes = welcome(new Vocabulary(
                        Map.of(FieldRole.CHANGED, "touched", FieldRole.RESPONSIBLE, "owner"),
                        Map.of(RecordState.OPEN, new Condition("open", Operator.MATCH, true)),
                        List.of()))
                .notes();
        assertThat(notes.getFirst()).contains("{\"touched\": \"DESC\"}");
        assertThat(notes.get(1)).contains("`>=born`", "`<born`");
    }

    @Test
    void doesNotSpeakOfLeadsWhereItLacksTheWords() {
        assertThat(welcome(Vocabulary.NONE).notes()).isNotEmpty().noneMatch(note -> note.contains("лиды"));
    }

    private static Welcome welcome(Vocabulary words) {
        var leads = new EntityDescription(EntityType.LEAD, List.of("id"), List.of("born"), List.of(), words);
        var provider = new ProviderDescription("acme", List.of(leads), List.of());
        return new Welcome(provider, List.of(), LeadScenarios.of(provider, CLOCK, ZoneOffset.UTC), TEXTS);
    }
}
