package dev.b24mcp.application.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.dictionary.Colleagues;
import dev.b24mcp.application.dictionary.Dictionaries;
import dev.b24mcp.application.dictionary.StaffedCrm;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.JsonLimits;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.Inputs;
import dev.b24mcp.domain.completion.Completion;
import dev.b24mcp.domain.completion.CompletionCall;
import dev.b24mcp.domain.content.Content;
import dev.b24mcp.domain.prompt.Prompt;
import dev.b24mcp.domain.prompt.PromptCall;
import dev.b24mcp.domain.prompt.PromptOutcome;
import dev.b24mcp.prompts.ru.RussianTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** All prompts over a small CRM, on a Tuesday in Moscow. */
record Desk(StaffedCrm crm, List<Prompt> prompts) {

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));

    static Desk at(String provider) {
        var crm = new StaffedCrm(provider).with("7", "Иван", "Петров").with("8", "Пётр", "Петров");
        var ttl = Duration.ofMinutes(10);
        var catalog = new PromptCatalog(
                new JsonCodec(JsonLimits.DEFAULT),
                new Dictionaries(crm, ttl, CLOCK),
                new Colleagues(crm, ttl, CLOCK),
                CLOCK,
                ZoneId.of("Europe/Moscow"),
                RussianTexts.load());
        return new Desk(crm, catalog.prompts(crm.description()));
    }

    Prompt prompt(String name) {
        return prompts.stream()
                .filter(prompt -> prompt.definition().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    PromptOutcome get(String name, Map<String, String> arguments) {
        return get(name, arguments, CallContext.UNWATCHED);
    }

    PromptOutcome get(String name, Map<String, String> arguments, CallContext call) {
        return prompt(name).get(new PromptCall(arguments, Inputs.NONE, Map.of(), call));
    }

    /** The one message of a prompt that can be written. */
    String text(String name, Map<String, String> arguments) {
        var outcome = get(name, arguments);
        assertThat(outcome).isInstanceOf(PromptOutcome.Written.class);
        var messages = ((PromptOutcome.Written) outcome).messages();
        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst().role()).isEqualTo(PromptOutcome.Role.USER);
        return ((Content.Text) messages.getFirst().content()).text();
    }

    /** What a prompt says to arguments that make no sense. */
    String advice(String name, Map<String, String> arguments) {
        var outcome = get(name, arguments);
        assertThat(outcome).isInstanceOf(PromptOutcome.Invalid.class);
        return ((PromptOutcome.Invalid) outcome).advice();
    }

    Completion complete(String name, String argument, String typed, Map<String, String> others) {
        return complete(name, argument, typed, others, CallContext.UNWATCHED);
    }

    Completion complete(String name, String argument, String typed, Map<String, String> others, CallContext call) {
        return prompt(name).complete(new CompletionCall(argument, typed, others, call));
    }
}
