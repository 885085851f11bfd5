package dev.b24mcp.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.b24mcp.application.Conversation;
import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.TransportFacts;

/** An application that says back what it hears; what it hears names the kind of reply. */
final class Echo implements McpEndpoint {

    @Override
    public Conversation open(TransportFacts facts) {
        return new Talk(facts);
    }

    static class Talk implements Conversation {

        private final TransportFacts facts;

        Talk(TransportFacts facts) {
            this.facts = facts;
        }

        @Override
        public Exchange read(byte[] message) {
            return () -> switch (new String(message, UTF_8)) {
                case "accept" -> Reply.accepted();
                case "refuse" -> Reply.refused(message);
                case "version" ->
                    Reply.answered(
                            facts.header("MCP-Protocol-Version").orElse("").getBytes(UTF_8));
                default -> Reply.answered(message);
            };
        }

        @Override
        public Reply tooLarge(int limit) {
            return Reply.tooLarge(("at most " + limit).getBytes(UTF_8));
        }
    }
}
