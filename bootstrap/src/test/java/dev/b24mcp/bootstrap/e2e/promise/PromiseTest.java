package dev.b24mcp.bootstrap.e2e.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** A line of the promise, tried on one running server. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PromiseTest {

    @SuppressWarnings("NullAway.Init") // set before all tests
    PromisedServer server;

    @BeforeAll
    void start() throws IOException {
        server = PromisedServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** The texts under one member of each element. */
    static List<String> texts(JsonNode array, String member) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(element -> element.path(member).asText())
                .toList();
    }
}
