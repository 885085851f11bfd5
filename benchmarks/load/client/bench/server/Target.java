package bench.server;

import java.util.List;

/**
 * A server to measure.
 *
 * @param start command; {port}, {java} and {ours} are filled in
 * @param built file that proves the target to be built
 * @param build command that builds it; empty when there is nothing to build
 * @param arguments of the tool as JSON; {id} becomes the number of the call
 * @param expect text that a right answer has; {id} as above
 * @param silent whether a GET stream gets its head only with its first event, so that there is nothing to wait for
 */
public record Target(
        String name,
        String start,
        String built,
        String build,
        String path,
        String tool,
        String arguments,
        String expect,
        List<Era> eras,
        boolean silent) {}
