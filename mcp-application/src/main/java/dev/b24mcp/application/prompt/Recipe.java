package dev.b24mcp.application.prompt;

import java.util.List;
import java.util.Map;

/** What is special about one prompt. */
interface Recipe {

    /** The prompt's name; its texts are below {@code prompt.NAME}. */
    String name();

    /** What the CRM must be able to say. */
    List<Need> needs();

    /** What the user can fill in, in order. */
    List<Parameter<?>> parameters();

    /**
     * What to put in place of the placeholders of {@code prompt.NAME.text}.
     *
     * @param arguments what the user filled in, and who waits for the text
     * @throws UnusableArgumentException when an argument makes no sense
     * @throws dev.b24mcp.domain.crm.CrmException when the CRM does not say what an argument means
     */
    Map<String, String> fill(FilledIn arguments);
}
