package dev.b24mcp.bootstrap.e2e.promise;

import dev.b24mcp.bootstrap.e2e.Program;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The program over HTTP, with the settings of a test. */
final class HttpProgram implements AutoCloseable {

    private final Program program;
    private final Runnable closePortal;
    private final URI url;

    private HttpProgram(Program program, Runnable closePortal) throws IOException {
        this.program = program;
        this.closePortal = closePortal;
        this.url = URI.create(program.address());
    }

    /** Before the sandbox. */
    static HttpProgram start(Map<String, String> settings) throws IOException {
        var portal = SandboxPortal.start(SandboxSettings.defaults());
        var environment = new HashMap<>(settings);
        environment.put("BITRIX_TOKEN", portal.webhookToken());
        return new HttpProgram(program(environment, portal.baseUrl().toString()), portal::close);
    }

    /** Before a sandbox that the test closes. */
    static HttpProgram start(SandboxPortal portal, Map<String, String> settings) throws IOException {
        var environment = new HashMap<>(settings);
        environment.put("BITRIX_TOKEN", portal.webhookToken());
        return new HttpProgram(program(environment, portal.baseUrl().toString()), () -> {});
    }

    /** Before another portal, which the test closes. */
    static HttpProgram before(String portal, Map<String, String> settings) throws IOException {
        var environment = new HashMap<>(settings);
        environment.put("BITRIX_TOKEN", "1/invented0secret");
        return new HttpProgram(program(environment, portal), () -> {});
    }

    private static Program program(Map<String, String> environment, String portal) throws IOException {
        environment.put("BITRIX_BASE_URL", portal);
        environment.put("SERVER_PORT", "0");
        return Program.start(Path.of("target"), environment, "http");
    }

    URI url() {
        return url;
    }

    /** The address of a WebSocket. */
    URI webSocket() {
        return URI.create(url.toString().replaceFirst("^http", "ws"));
    }

    RawClient connect() throws IOException {
        return RawClient.plain(url);
    }

    Program process() {
        return program;
    }

    @Override
    public void close() {
        program.close();
        closePortal.run();
    }
}
