package dev.b24mcp.application.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.ServerInfo;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.JsonLimits;
import dev.b24mcp.application.json.MalformedJsonException;
import dev.b24mcp.domain.testkit.FakeTexts;
import java.security.SecureRandom;
import java.time.InstantSource;
import javax.crypto.spec.SecretKeySpec;

/** What the parts of the protocol are made with in tests. */
public final class TestSetup {

    public static final JsonCodec JSON = new JsonCodec(JsonLimits.DEFAULT);
    public static final SecureRandom RANDOM = new SecureRandom();
    public static final Ids IDS = new Ids(() -> RANDOM);
    public static final Incidents INCIDENTS = new Incidents(IDS);
    public static final Capabilities EVERYTHING = new Capabilities(true, true);

    private TestSetup() {}

    public static ServerSetup setup(InstantSource clock, ServerLimits limits) {
        return new ServerSetup(
                new ServerInfo("test", "Test", "1"),
                EVERYTHING,
                new FakeTexts(),
                () -> "instructions",
                JSON,
                clock,
                () -> RANDOM,
                () -> new SecretKeySpec(new byte[32], "AES"),
                limits);
    }

    /** An object, written with single quotes. */
    public static ObjectNode object(String text) {
        try {
            return (ObjectNode) JSON.read(text.replace('\'', '"').getBytes(UTF_8));
        } catch (MalformedJsonException malformed) {
            throw new IllegalArgumentException(text, malformed);
        }
    }

    /** A message, written with single quotes. */
    public static JsonRpcMessage message(String text) {
        return new MessageReader(JSON).read(text.replace('\'', '"').getBytes(UTF_8));
    }

    /** A request, written with single quotes. */
    public static JsonRpcMessage.Request request(String text) {
        return (JsonRpcMessage.Request) message(text);
    }

    /** A request of the stateless era with more parameters, which end with a comma. */
    public static JsonRpcMessage.Request stateless(String method, String params) {
        return request("""
                {'jsonrpc':'2.0','id':1,'method':'%s','params':{%s'_meta':{
                'io.modelcontextprotocol/protocolVersion':'2026-07-28',
                'io.modelcontextprotocol/clientCapabilities':{}}}}""".formatted(method, params));
    }
}
