package dev.b24mcp.application.protocol;

import dev.b24mcp.application.MessageBudget.Share;
import dev.b24mcp.application.Reply;
import java.util.Map;

/**
 * What is said in place of an answer that does not fit the memory beside others that their clients have not read. The names are
 * for programs.
 */
public enum NoRoom {
    TOO_MANY_LARGE_ANSWERS(Reply.Kind.BUSY, "Too many large answers at once: ask for less, or again later"),
    /** It would not fit alone. */
    ANSWER_TOO_LARGE(Reply.Kind.UNPROCESSABLE, "The answer is too large: ask for less");

    private final Reply.Kind kind;
    private final String message;

    NoRoom(Reply.Kind kind, String message) {
        this.kind = kind;
        this.message = message;
    }

    /** For an answer that the share did not take. */
    public static NoRoom of(byte[] answer, Share share) {
        return share.canEverGrow(answer.length) ? TOO_MANY_LARGE_ANSWERS : ANSWER_TOO_LARGE;
    }

    public Reply.Kind kind() {
        return kind;
    }

    public RpcError error() {
        return new RpcError(RpcErrorCode.INTERNAL_ERROR, message, Map.of("code", name()));
    }
}
