package dev.b24mcp.bootstrap.command;

import dev.b24mcp.bootstrap.client.Home;
import dev.b24mcp.bootstrap.doctor.Doctor;
import dev.b24mcp.bootstrap.doctor.JsonReport;
import dev.b24mcp.bootstrap.doctor.Status;
import dev.b24mcp.bootstrap.doctor.TextReport;
import dev.b24mcp.bootstrap.settings.SettingsSurvey;
import dev.b24mcp.bootstrap.training.CacheProbe;
import dev.b24mcp.bootstrap.wiring.CrmProviders;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code b24-mcp doctor}: finds what keeps the server from working. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {

    private static final Path HERE = Path.of("");

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--demo")
    private boolean demo;

    @Mixin
    private final InstallationOptions launcher = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec command;

    @Override
    public Integer call() {
        if (!demo) {
            return examine(SettingsSurvey.of(System.getenv(), HERE));
        }
        try (var portal = DemoPortal.start()) {
            return examine(SettingsSurvey.of(DemoPortal.settings(portal)));
        }
    }

    private int examine(SettingsSurvey survey) {
        var caches = launcher.installation().map(found -> CacheProbe.of(found, System.getenv()));
        var doctor =
                new Doctor(survey, CrmProviders.SHIPPED, HERE, Home.ofThisProcess(), caches, InstantSource.system());
        return (json ? told(doctor) : shown(doctor)) == Status.FAILED ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private Status told(Doctor doctor) {
        var report = new JsonReport();
        var worst = doctor.run(report::add);
        command.commandLine().getOut().println(report.text(worst));
        return worst;
    }

    private Status shown(Doctor doctor) {
        var line = command.commandLine();
        var report = new TextReport(line.getOut(), line.getColorScheme().ansi());
        var worst = doctor.run(report::add);
        report.close(worst);
        return worst;
    }
}
