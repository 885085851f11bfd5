package dev.b24mcp.benchmarks.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.TransportFacts;
import dev.b24mcp.conformance.FixtureServer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From the bytes of a request to the bytes of its answer: parsing, dispatch, the tool, printing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // set before all measurements
public class Message {

    private static final String LOOKUP = """
            "name":"lookup","arguments":{"id":"4711"},""";

    @Param
    public Caller caller;

    @Param({"tools/call", "tools/list"})
    public String method;

    private final Silence silence = new Silence();
    private McpEndpoint endpoint;
    private TransportFacts facts;
    private byte[] request;

    @Setup
    public void open() {
        endpoint = FixtureServer.endpoint();
        facts = caller.facts(endpoint, method);
        request = caller.request(method, method.equals("tools/call") ? LOOKUP : "");
        var answer = new String(answer(), UTF_8);
        if (!answer.contains(method.equals("tools/call") ? "\"stage\":\"NEGOTIATION\"" : "\"name\":\"lookup\"")) {
            throw new IllegalStateException(answer);
        }
    }

    @Benchmark
    public byte[] answer() {
        return endpoint.post(facts, request).answer(silence).message().orElseThrow();
    }

    @TearDown
    public void close() {
        endpoint.close();
    }
}
