package dev.b24mcp.application.prompt;

import dev.b24mcp.domain.completion.Completion;
import dev.b24mcp.domain.prompt.PromptDefinition.Argument;
import dev.b24mcp.domain.text.Texts;
import java.util.Map;
import java.util.Optional;

/** One thing that the user can fill in, and how to understand it. */
interface Parameter<T> {

    /** Unique within the prompt. */
    String name();

    /** What to tell the user. */
    Texts texts();

    /**
     * Finds out what was filled in.
     *
     * @param typed clean and not empty
     * @param others all arguments
     * @throws UnusableArgumentException when it makes no sense
     */
    T read(String typed, FilledIn others);

    /** Values that begin like what was typed. */
    Completion complete(String typed, FilledIn others);

    /** Whether it must be there. */
    default boolean required() {
        return false;
    }

    /**
     * The value among the arguments; empty when it was left out or left blank.
     *
     * @throws UnusableArgumentException when it makes no sense, or must not be left out
     */
    default Optional<T> in(FilledIn arguments) {
        var typed = typed(arguments);
        if (required() && typed.isEmpty()) {
            throw new UnusableArgumentException(texts().text("choice.empty", Map.of("argument", name())));
        }
        return typed.map(value -> read(value, arguments));
    }

    /** What was filled in, clean. */
    default Optional<String> typed(FilledIn arguments) {
        return Optional.ofNullable(arguments.values().get(name()))
                .map(ForeignText::cleaned)
                .filter(typed -> !typed.isEmpty());
    }

    /** What clients are told about it as an argument of a prompt. */
    default Argument definition(String prompt) {
        var key = "prompt." + prompt + ".argument." + name();
        return new Argument(name(), texts().text(key + ".title"), texts().text(key + ".description"), required());
    }
}
