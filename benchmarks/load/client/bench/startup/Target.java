package bench.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program to start.
 *
 * @param commands by transport, only those it has
 * @param built file that proves the target to be built
 * @param build command that builds it; empty when there is nothing to build
 * @param path of the endpoint, over HTTP
 * @param health path that says whether it is alive; empty when it has none
 * @param tool to call; empty for a program that only says a line
 * @param arguments of the tool as JSON
 * @param expect text that a right answer of the tool has
 */
record Target(
        String name,
        Map<Transport, String> commands,
        String built,
        String build,
        String path,
        String health,
        String tool,
        String arguments,
        String expect) {

    boolean speaks(Transport transport) {
        return commands.containsKey(transport);
    }

    boolean isServer() {
        return !tool.isEmpty();
    }

    List<Moment> moments(Transport transport) {
        var moments = new ArrayList<Moment>();
        if (transport == Transport.HTTP && !health.isEmpty()) {
            moments.add(Moment.HEALTH);
        }
        moments.add(Moment.INITIALIZE);
        if (isServer()) {
            moments.add(Moment.CALL);
        }
        return moments;
    }
}
