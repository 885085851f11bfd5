package dev.b24mcp.domain.prompt;

import dev.b24mcp.domain.call.Questions;
import dev.b24mcp.domain.content.Content;
import java.util.List;

/** What comes of a prompt. */
public sealed interface PromptOutcome {

    /**
     * The request, written out.
     *
     * @param description what it is good for, with the arguments filled in
     * @param messages what to put before the model, in order
     */
    record Written(String description, List<Message> messages) implements PromptOutcome {

        public Written {
            messages = List.copyOf(messages);
        }
    }

    /** An argument makes no sense; the advice says what to change. */
    record Invalid(String advice) implements PromptOutcome {}

    /** It could not be written; {@code advice} says what to do about it, {@code code} names the cause. */
    record Failed(String code, String advice) implements PromptOutcome {}

    /** The prompt has to know more; it is asked for again with the answers. */
    record NeedsInput(Questions questions) implements PromptOutcome {}

    /** One thing said, by the user or by the model. */
    record Message(Role role, Content content) {

        /** Something that the user says. */
        public static Message fromUser(String text) {
            return new Message(Role.USER, new Content.Text(text));
        }
    }

    enum Role {
        USER,
        ASSISTANT
    }
}
