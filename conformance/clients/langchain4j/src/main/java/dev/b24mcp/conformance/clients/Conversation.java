package dev.b24mcp.conformance.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The conversation of {@code conversation.mjs}, in Java. */
final class Conversation {

    private static final List<String> TOOLS = List.of("getContacts", "getDeals", "getLeads", "getTasks", "getUsers");

    private Conversation() {}

    /** Talks to the product and answers the methods that were tried. */
    static List<String> converse(Peer peer) {
        var done = new ArrayList<>(List.of("tools/list", "tools/call", "resources/list", "resources/read"));

        expect(peer.tools().stream().sorted().toList().equals(TOOLS), "the five tools are there and take an object");

        var deals = peer.call("getDeals", Map.of("limit", 3));
        expect(deals.at("/result/result").size() == 3, "getDeals answers as many deals as were asked for");

        var resources = peer.resources();
        expect(!resources.isEmpty(), "there are resources");
        expect(!peer.read(resources.getFirst()).isEmpty(), "the resource has a text");

        if (peer.hasPrompts()) {
            var prompts = peer.prompts();
            expect(!prompts.isEmpty(), "there are prompts");
            var prompt = prompts.getFirst();
            var arguments =
                    prompt.required().stream().collect(Collectors.<String, String, Object>toMap(it -> it, _ -> "7"));
            expect(peer.messages(prompt.name(), arguments) > 0, "the prompt has messages");
            done.addAll(List.of("prompts/list", "prompts/get"));
        }
        peer.ping();
        done.add("ping");
        return done;
    }

    private static void expect(boolean isTrue, String what) {
        if (!isTrue) {
            throw new AssertionError("expected that " + what);
        }
    }
}
