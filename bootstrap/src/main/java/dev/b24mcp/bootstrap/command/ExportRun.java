package dev.b24mcp.bootstrap.command;

import dev.b24mcp.application.record.Advice;
import dev.b24mcp.application.record.ExportPlan.Ready;
import dev.b24mcp.application.record.FailureAdvice;
import dev.b24mcp.bootstrap.call.ProgressLine;
import dev.b24mcp.bootstrap.export.Delivery;
import dev.b24mcp.bootstrap.export.Destination;
import dev.b24mcp.bootstrap.export.ExportFormat;
import dev.b24mcp.bootstrap.export.RowsPerSecond;
import dev.b24mcp.bootstrap.export.WatchedCall;
import dev.b24mcp.bootstrap.speech.Phrases;
import dev.b24mcp.bootstrap.wiring.Exports;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import picocli.CommandLine.ExitCode;

/** Reads a set of records to its end, or until something comes between, and says what became of it. */
record ExportRun(Exports exports, ExportFormat format, Destination destination, Told told) {

    /** What shells say of a program whose reader has left. */
    private static final int READER_LEFT = 141;

    private static final String TOPIC = "export";

    int read(Ready plan) throws InterruptedException {
        told.lines(new Advice(exports.texts()).sentences(plan.warnings()));
        try {
            return read(plan, new Delivery(format, plan.columns(), destination));
        } catch (IOException unwritable) {
            return lost(unwritable, 0);
        }
    }

    private int read(Ready plan, Delivery delivery) throws InterruptedException {
        try {
            deliver(plan, delivery);
            destination.complete();
        } catch (CrmException failed) {
            explain(failed);
            return incomplete(delivery.rows());
        } catch (UncheckedIOException unwritable) {
            return lost(unwritable, delivery.rows());
        } catch (IOException unwritable) {
            return lost(unwritable, delivery.rows());
        }
        destination.file().ifPresent(file -> say("done", String.valueOf(delivery.rows()), file));
        return ExitCode.OK;
    }

    private void deliver(Ready plan, Delivery delivery) throws InterruptedException {
        // rows that appear on the same terminal are progress enough
        if (!Terminal.isErrors() || (destination.file().isEmpty() && Terminal.isStandardOutput())) {
            exports.export().read(plan, delivery, CallContext.UNWATCHED);
            return;
        }
        try (var line = new ProgressLine(told.terminal(), Phrases.of("call").say("waiting"))) {
            var progress = new RowsPerSecond(line, System::nanoTime);
            exports.export().read(plan, delivery, new WatchedCall(progress));
        }
    }

    /** Says why the CRM gave nothing, or nothing more. */
    void explain(CrmException failed) {
        if (Thread.currentThread().isInterrupted()) {
            say("interrupted");
        } else {
            told.line(new FailureAdvice(exports.texts()).text(failed.failure()));
        }
    }

    private int lost(Exception unwritable, long rows) throws InterruptedException {
        if (destination.file().isEmpty() && Terminal.isOutputPipe()) {
            return READER_LEFT;
        }
        if (destination.file().isEmpty()) {
            Complaint.aboutLostOutput(told::line);
        } else {
            var key = unwritable instanceof FileAlreadyExistsException ? "output.exists" : "output.lost";
            destination.file().ifPresent(file -> say(key, file));
        }
        return incomplete(rows);
    }

    private int incomplete(long rows) {
        var count = String.valueOf(rows);
        destination
                .file()
                .ifPresentOrElse(file -> say("incomplete.file", count, file), () -> say("incomplete.output", count));
        return ExitCode.SOFTWARE;
    }

    private void say(String key, Object... arguments) {
        told.line(Phrases.of(TOPIC).say(key, arguments));
    }
}
