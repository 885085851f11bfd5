package dev.b24mcp.application.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.b24mcp.application.Doors;
import dev.b24mcp.application.TransportFacts;
import dev.b24mcp.application.json.MalformedJsonException;
import dev.b24mcp.application.server.McpServers;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clients of a server that has one tool, which tells something of each call. */
final class Talk {

    private static final String INITIALIZE = """
            {'jsonrpc':'2.0','id':1,'method':'initialize','params':{
            'protocolVersion':'2025-11-25','capabilities':{},'clientInfo':{'name':'test','version':'1'}}}""";
    private static final String LEGACY_CALL = """
            {'jsonrpc':'2.0','id':2,'method':'tools/call','params':{'name':'confidant'}}""";
    private static final String STATELESS_CALL = """
            {'jsonrpc':'2.0','id':2,'method':'tools/call','params':{'name':'confidant','_meta':{
            'io.modelcontextprotocol/protocolVersion':'2026-07-28',
            'io.modelcontextprotocol/clientCapabilities':{}}}}""";
    private static final String GET_PROMPT = """
            {'jsonrpc':'2.0','id':2,'method':'prompts/get','params':{'name':'confidant'}}""";
    private static final String COMPLETE = """
            {'jsonrpc':'2.0','id':2,'method':'completion/complete','params':{
            'ref':{'type':'ref/prompt','name':'confidant'},'argument':{'name':'fact','value':''}}}""";
    private static final Map<String, String> STATELESS_HEADERS =
            Map.of("mcp-protocol-version", "2026-07-28", "mcp-method", "tools/call", "mcp-name", Confidant.NAME);

    private final Doors doors;

    Talk(Confidant tool, InstantSource clock, ServerLimits limits) {
        var offer = new Offer(List.of(tool), List.of(), List.of(), List.of(new ConfidantPrompt(tool)));
        this.doors = McpServers.inMemory(
                TestSetup.setup(clock, limits), offer, new Broadcast<>(), Optional.empty(), () -> {});
    }

    /** Opens a session on a connection. */
    String session(String connection) {
        return doors.mcp()
                .post(facts(Map.of(), connection), bytes(INITIALIZE))
                .answer(new RecordingOutbox())
                .session()
                .orElseThrow();
    }

    String inSession(String session, String connection) {
        return post(facts(Map.of("mcp-session-id", session), connection), LEGACY_CALL);
    }

    /** What a prompt says when it is written out. */
    String prompt(String session) {
        return read(answer(facts(Map.of("mcp-session-id", session), "one"), GET_PROMPT))
                .at("/result/messages/0/content/text")
                .asText();
    }

    /** What a prompt proposes for its argument. */
    String proposal(String session) {
        return read(answer(facts(Map.of("mcp-session-id", session), "one"), COMPLETE))
                .at("/result/completion/values/0")
                .asText();
    }

    String alone(String connection) {
        return post(facts(STATELESS_HEADERS, connection), STATELESS_CALL);
    }

    String plain(String connection) {
        var reply = doors.plain()
                .callTool(facts(Map.of(), connection), bytes("{'tool':'confidant'}"))
                .answer(new RecordingOutbox());
        return read(reply.message().orElseThrow()).at("/content/0/text").asText();
    }

    private String post(TransportFacts facts, String message) {
        return told(answer(facts, message));
    }

    private byte[] answer(TransportFacts facts, String message) {
        var reply = doors.mcp().post(facts, bytes(message)).answer(new RecordingOutbox());
        return reply.message().orElseThrow();
    }

    /** Each message on the same connection of its own. */
    List<String> framed(boolean stateless) throws InterruptedException {
        var outbox = new RecordingOutbox();
        try (var connection = doors.mcp().connect(outbox)) {
            var call = bytes(stateless ? STATELESS_CALL : LEGACY_CALL);
            connection.receive(call);
            var first = told(outbox.next().getBytes(UTF_8));
            connection.receive(call);
            return List.of(first, told(outbox.next().getBytes(UTF_8)));
        }
    }

    /**
     * As many calls at once on one connection.
     *
     * @param arrived what happens when all of them have come and none is answered
     */
    List<String> crowded(boolean stateless, int calls, Runnable arrived) throws InterruptedException {
        var outbox = new RecordingOutbox();
        try (var connection = doors.mcp().connect(outbox)) {
            for (var id = 1; id <= calls; id++) {
                connection.receive(bytes((stateless ? STATELESS_CALL : LEGACY_CALL).replace("'id':2", "'id':" + id)));
            }
            arrived.run();
            var told = new ArrayList<String>();
            for (var answer = 0; answer < calls; answer++) {
                told.add(told(outbox.next().getBytes(UTF_8)));
            }
            return told;
        }
    }

    private static TransportFacts facts(Map<String, String> headers, String connection) {
        return new TransportFacts(headers, TransportFacts.LOCAL_CALLER, connection);
    }

    private static String told(byte[] message) {
        return read(message).at("/result/content/0/text").asText();
    }

    private static JsonNode read(byte[] message) {
        try {
            return TestSetup.JSON.read(message);
        } catch (MalformedJsonException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static byte[] bytes(String message) {
        return message.replace('\'', '"').getBytes(UTF_8);
    }
}
