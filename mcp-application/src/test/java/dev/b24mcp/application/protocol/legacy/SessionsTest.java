package dev.b24mcp.application.protocol.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.protocol.ServerLimits;
import dev.b24mcp.application.protocol.SettableClock;
import dev.b24mcp.application.protocol.TestSetup;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final SettableClock clock = new SettableClock();
    private final Sessions sessions = new Sessions(
            TestSetup.setup(clock, new ServerLimits(3, HOUR, 1, HOUR, HOUR, HOUR, HOUR, 1_000)),
            new EventsInMemory(1_000, 1_000));

    @AfterEach
    void close() {
        sessions.close();
    }

    @Test
    void belongToTheirCallers() {
        var id = open("ann");

        assertThat(sessions.find(id, "ann")).isPresent();
        assertThat(sessions.find(id, "bob")).isEmpty();
    }

    @Test
    void areForgottenWhenNobodyUsesThem() {
        var used = open("ann");
        var unused = open("ann");
        clock.pass(Duration.ofMinutes(40));
        sessions.find(used, "ann");
        sessions.find(unused, "bob");
        clock.pass(Duration.ofMinutes(40));
        sessions.sweep();

        assertThat(sessions.find(used, "ann")).isPresent();
        assertThat(sessions.find(unused, "ann")).isEmpty();
    }

    @Test
    void areKeptWhileARequestIsWorkedOn() {
        var id = open("ann");
        var session = sessions.find(id, "ann").orElseThrow();
        var running = session.begin(clock.instant());
        clock.pass(HOUR.multipliedBy(3));
        sessions.sweep();
        assertThat(sessions.find(id, "ann")).isPresent();

        session.end(running);
        clock.pass(HOUR.multipliedBy(3));
        sessions.sweep();
        assertThat(sessions.find(id, "ann")).isEmpty();
    }

    @Test
    void makeRoomForNewOnes() {
        var first = open("ann");
        clock.pass(Duration.ofSeconds(1));
        var second = open("ann");
        clock.pass(Duration.ofSeconds(1));
        var third = open("ann");
        sessions.find(first, "ann");
        clock.pass(Duration.ofSeconds(1));
        sessions.find(first, "ann");
        var fourth = open("ann");

        assertThat(sessions.find(second, "ann")).isEmpty();
        assertThat(first).satisfies(id -> assertThat(sessions.find(id, "ann")).isPresent());
        assertThat(third).satisfies(id -> assertThat(sessions.find(id, "ann")).isPresent());
        assertThat(fourth).satisfies(id -> assertThat(sessions.find(id, "ann")).isPresent());
    }

    private String open(String caller) {
        return sessions.open(caller, Agreement.ASSUMED).id();
    }
}
