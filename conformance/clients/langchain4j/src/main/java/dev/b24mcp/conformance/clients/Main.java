package dev.b24mcp.conformance.clients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** {@code Main langchain4j http|websocket|stdio}, {@code Main mcp-sdk http|stdio}: prints what came of it as one line. */
final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        try {
            run(arguments[0], arguments[1]);
            // the libraries keep threads of their own
            System.exit(0);
        } catch (Exception | AssertionError failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(String client, String transport) throws JsonProcessingException {
        var product = Product.in(System.getenv());
        try (var peer = connect(client, product, transport)) {
            var done = Conversation.converse(peer);
            System.out.println(
                    new ObjectMapper().writeValueAsString(Map.of("negotiated", peer.negotiated(), "done", done)));
        }
    }

    private static Peer connect(String client, Product product, String transport) {
        return switch (client) {
            case "langchain4j" -> new Langchain4jPeer(product, transport);
            case "mcp-sdk" -> new SdkPeer(product, transport);
            default -> throw new IllegalArgumentException(client);
        };
    }
}
