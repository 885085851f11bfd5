package dev.b24mcp.domain.prompt;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What clients are told about a prompt.
 *
 * @param name unique name, {@code [A-Za-z0-9_.-]{1,128}}
 * @param title short human title
 * @param description what it is good for
 * @param arguments what the user can fill in, in order
 */
public record PromptDefinition(String name, String title, String description, List<Argument> arguments) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,128}");

    public PromptDefinition {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a prompt name: " + name);
        }
        arguments = List.copyOf(arguments);
    }

    /**
     * One thing to fill in.
     *
     * @param name unique within the prompt
     * @param title short human title
     * @param description what to put there
     * @param required whether it must be there
     */
    public record Argument(String name, String title, String description, boolean required) {}
}
