package dev.b24mcp.application.prompt;

import dev.b24mcp.domain.completion.Completion;
import dev.b24mcp.domain.text.Texts;

/** Free words of the user, which go into the prompt as they are. */
record Words(String name, boolean required, Texts texts) implements Parameter<String> {

    @Override
    public String read(String typed, FilledIn others) {
        return typed;
    }

    @Override
    public Completion complete(String typed, FilledIn others) {
        return Completion.NONE;
    }
}
