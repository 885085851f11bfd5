package dev.b24mcp.application.protocol.legacy;

import dev.b24mcp.application.protocol.Ids;
import dev.b24mcp.application.protocol.Sender;
import dev.b24mcp.application.protocol.ServerLimits;
import dev.b24mcp.application.protocol.ServerSetup;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The sessions of this process. Most clients never end theirs, so that idle ones are forgotten. */
final class Sessions implements AutoCloseable {

    private static final Duration SWEEP = Duration.ofMillis(250);

    private final ServerSetup setup;
    private final ServerLimits limits;
    private final InstantSource clock;
    private final Ids ids;
    private final EventStore store;
    private final Map<String, HttpSession> sessions = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Thread> sweeper = new AtomicReference<>();

    Sessions(ServerSetup setup, EventStore store) {
        this.setup = setup;
        this.limits = setup.limits();
        this.clock = setup.clock();
        this.ids = new Ids(setup.random());
        this.store = store;
    }

    /** Opens a session with a client that has just agreed. */
    HttpSession open(String caller, Agreement agreed) {
        startSweeping();
        if (sessions.size() >= limits.sessions()) {
            forgetOldest();
        }
        var id = ids.get();
        var unsolicited = new EventStream(id, "u", store, false);
        var questions = new ClientQuestions(setup.json(), ids, limits.clientAnswer());
        var peer = new Peer(new Sender(caller, id), Agreement.ASSUMED, questions, unsolicited::send);
        peer.agree(agreed);
        var session = new HttpSession(id, peer, store, unsolicited, clock.instant());
        sessions.put(id, session);
        return session;
    }

    /** A session of this caller's. Somebody else's is as good as none. */
    Optional<HttpSession> find(String id, String caller) {
        var session = Optional.ofNullable(sessions.get(id))
                .filter(found -> found.peer().sender().caller().equals(caller));
        session.ifPresent(found -> found.touch(clock.instant()));
        return session;
    }

    void end(HttpSession session) {
        if (sessions.remove(session.id()) != null) {
            session.close();
        }
    }

    private void forgetOldest() {
        sessions.values().stream()
                .filter(HttpSession::isIdle)
                .min(Comparator.comparing(HttpSession::lastUsed))
                .or(() -> sessions.values().stream().min(Comparator.comparing(HttpSession::lastUsed)))
                .ifPresent(this::end);
    }

    private void startSweeping() {
        if (sweeper.get() == null) {
            var thread = Thread.ofVirtual().name("sessions").unstarted(this::sweepForEver);
            if (sweeper.compareAndSet(null, thread)) {
                thread.start();
            }
        }
    }

    private void sweepForEver() {
        try {
            while (true) {
                Thread.sleep(SWEEP);
                sweep();
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    /** Forgets idle sessions, and sends clients away that have waited long. */
    void sweep() {
        var now = clock.instant();
        for (var session : sessions.values()) {
            session.hangUpOlderThan(now.minus(limits.streamHold()));
            if (session.isIdle() && session.lastUsed().isBefore(now.minus(limits.sessionIdle()))) {
                end(session);
            }
        }
    }

    /** Ends the streams that clients hold open; requests under way go on. */
    @Override
    public void close() {
        var thread = sweeper.get();
        if (thread != null) {
            thread.interrupt();
        }
        sessions.values().forEach(HttpSession::endStreams);
    }
}
