package bench.server;

import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/** A process with all that it has started. */
public final class ProcessTree {

    private ProcessTree() {}

    /** Asks all of it to end, and makes it after ten seconds. */
    public static void stop(Process process) {
        var processes = new ArrayList<>(process.descendants().toList());
        processes.add(process.toHandle());
        processes.forEach(ProcessHandle::destroy);
        for (var handle : processes) {
            try {
                handle.onExit().get(10, TimeUnit.SECONDS);
            } catch (Exception stillThere) {
                handle.destroyForcibly();
            }
        }
    }
}
