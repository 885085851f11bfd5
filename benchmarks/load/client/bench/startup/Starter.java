package bench.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;

/**
 * Starts targets and measures them.
 *
 * @param environment of every process: the settings of the portal
 * @param settle from the moment to the look at the memory
 */
record Starter(Map<String, String> environment, Duration settle) {
    private static final int PATIENCE_SECONDS = 60;

    Reading measure(Target target, Transport transport, Moment moment) throws IOException, InterruptedException {
        var port = freePort();
        var command = Command.words(target.commands().get(transport), port);
        try (var program = Program.start(target.name() + "-" + transport.label(), command, environment);
                var conversation = transport == Transport.STDIO
                        ? new StdioConversation(program, target)
                        : new HttpConversation(program, target, port)) {
            program.limitTo(PATIENCE_SECONDS + settle.toSeconds());
            conversation.reach(moment);
            var millis = program.millisSinceStart();
            var until = program.cost();
            if (moment != Moment.HEALTH) {
                Thread.sleep(settle);
            }
            var after = program.cost();
            return new Reading(millis, until.cpuMillis(), after.rssMib(), after.pssMib());
        } catch (IOException failed) {
            throw new IOException(target.name() + " over " + transport.label() + ": " + failed.getMessage(), failed);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
