package dev.b24mcp.bootstrap.doctor;

import dev.b24mcp.bootstrap.client.Home;
import dev.b24mcp.bootstrap.client.McpClient;
import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.SettingsSurvey;
import dev.b24mcp.bootstrap.training.CacheProbe;
import dev.b24mcp.bootstrap.wiring.CrmProviders;
import dev.b24mcp.bootstrap.wiring.Logging;
import dev.b24mcp.bootstrap.wiring.Trial;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes all checks, one after the other.
 *
 * @param survey what the operator set
 * @param providers that can be chosen
 * @param folder where {@code .env} is looked for
 * @param home where clients keep their files
 * @param caches from which the program starts faster, where a launcher knows of them
 */
public record Doctor(
        SettingsSurvey survey,
        CrmProviders providers,
        Path folder,
        Home home,
        Optional<CacheProbe> caches,
        InstantSource clock) {

    /**
     * Makes the checks.
     *
     * @param results gets each result as soon as it is known
     * @return the worst of them
     */
    public Status run(Consumer<Result> results) {
        var worst = new Status[] {Status.OK};
        Consumer<Result> noted = result -> {
            worst[0] = worst[0].orWorse(result.status());
            results.accept(result);
        };
        noted.accept(JavaCheck.of(caches.map(CacheProbe::look).orElse(List.of())));
        var trial = new Trial(providers, survey.settings());
        noted.accept(new SettingsCheck(survey, trial, folder).run());
        // what goes wrong from here on is in the results, in better words
        Logging.configure(survey.settings().with(SettingKey.SERVER_LOG_LEVEL, "error"));
        new CrmChecks(trial, clock, noted).run();
        for (var client : McpClient.values()) {
            noted.accept(new ClientCheck(client, home, trial.provider()).run());
        }
        noted.accept(new PortCheck(survey.settings()).run());
        return worst[0];
    }
}
