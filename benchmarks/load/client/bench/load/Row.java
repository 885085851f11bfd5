package bench.load;

import bench.server.Era;
import bench.server.ServerProcess;
import java.util.ArrayList;
import java.util.List;

/** A row of the table: one server in one era, and its rounds so far. */
record Row(ServerProcess server, Era era, List<Sample> samples) {

    Row(ServerProcess server, Era era) {
        this(server, era, new ArrayList<>());
    }

    String label() {
        return server.target().name() + ", " + era.label();
    }
}
