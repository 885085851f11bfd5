package dev.b24mcp.bootstrap.command;

import dev.b24mcp.bootstrap.settings.SettingsReader;
import dev.b24mcp.bootstrap.wiring.Exports;
import dev.b24mcp.bootstrap.wiring.Logging;
import dev.b24mcp.bootstrap.wiring.Wiring;
import java.nio.file.Path;

/** The way to whole sets of records in this process. */
record ExportDesk(Exports exports, Runnable portal) implements AutoCloseable {

    /** In front of the operator's portal. */
    static ExportDesk open() {
        var settings = SettingsReader.read(System.getenv(), Path.of(""));
        Logging.configure(settings);
        return new ExportDesk(Wiring.exports(settings), () -> {});
    }

    /** In front of a portal with invented data. */
    static ExportDesk openDemo() {
        var portal = DemoPortal.start();
        return new ExportDesk(Wiring.exports(DemoPortal.settings(portal)), portal::close);
    }

    @Override
    public void close() {
        portal.run();
    }
}
