package dev.b24mcp.application.prompt;

import dev.b24mcp.application.record.FailureAdvice;
import dev.b24mcp.domain.completion.Completion;
import dev.b24mcp.domain.completion.CompletionCall;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.prompt.Prompt;
import dev.b24mcp.domain.prompt.PromptCall;
import dev.b24mcp.domain.prompt.PromptDefinition;
import dev.b24mcp.domain.prompt.PromptOutcome;
import dev.b24mcp.domain.text.Texts;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A prompt that is one message of the user, written out by a recipe. */
final class TextPrompt implements Prompt {

    private final Recipe recipe;
    private final String provider;
    private final Texts texts;
    private final FailureAdvice advice;

    TextPrompt(Recipe recipe, String provider, Texts texts) {
        this.recipe = recipe;
        this.provider = provider;
        this.texts = texts;
        this.advice = new FailureAdvice(texts);
    }

    @Override
    public PromptDefinition definition() {
        return new PromptDefinition(
                recipe.name(),
                title(),
                texts.text("prompt." + recipe.name() + ".description"),
                recipe.parameters().stream()
                        .map(parameter -> parameter.definition(recipe.name()))
                        .toList());
    }

    @Override
    public PromptOutcome get(PromptCall call) {
        try {
            var given = new FilledIn(call.arguments(), call.context());
            var message = PromptOutcome.Message.fromUser(text(given));
            return new PromptOutcome.Written(summary(given), List.of(message));
        } catch (UnusableArgumentException unusable) {
            return new PromptOutcome.Invalid(unusable.advice());
        } catch (CrmException failed) {
            return new PromptOutcome.Failed(failed.failure().code(), advice.text(failed.failure()));
        }
    }

    @Override
    public Completion complete(CompletionCall call) {
        try {
            var others = new FilledIn(call.others(), call.context());
            return recipe.parameters().stream()
                    .filter(parameter -> parameter.name().equals(call.name()))
                    .findFirst()
                    .map(parameter -> parameter.complete(ForeignText.cleaned(call.typed()), others))
                    .orElse(Completion.NONE);
        } catch (CrmException | UnusableArgumentException failed) {
            System.getLogger(TextPrompt.class.getName())
                    .log(Level.DEBUG, "no values for {0} of {1}: {2}", call.name(), recipe.name(), failed.getMessage());
            return Completion.NONE;
        }
    }

    /** The prompt's own text, what is to be known of this provider, and what holds for every prompt. */
    private String text(FilledIn arguments) {
        return Stream.of(
                        Optional.of(texts.text("prompt." + recipe.name() + ".text", recipe.fill(arguments))),
                        texts.find("provider." + provider + ".prompt." + recipe.name()),
                        texts.find("prompt.rules"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n\n"));
    }

    private String title() {
        return texts.text("prompt." + recipe.name() + ".title");
    }

    private String summary(FilledIn arguments) {
        var given = recipe.parameters().stream()
                .map(parameter -> parameter.typed(arguments))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return given.isEmpty() ? title() : title() + ": " + given;
    }
}
