package dev.b24mcp.application.prompt;

import dev.b24mcp.domain.completion.Completion;
import dev.b24mcp.domain.text.Texts;
import java.util.Map;

/** Free words of the user, which go into the prompt as they are. */
record Words(String name, boolean required, Texts texts) implements Parameter<String> {

    @Override
    public String read(String typed, Map<String, String> others) {
        return typed;
    }

    @Override
    public Completion complete(String typed, Map<String, String> others) {
        return Completion.NONE;
    }
}
