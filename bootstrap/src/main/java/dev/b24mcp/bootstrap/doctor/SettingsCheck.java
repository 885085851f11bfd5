package dev.b24mcp.bootstrap.doctor;

import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.SettingsException;
import dev.b24mcp.bootstrap.settings.SettingsSurvey;
import dev.b24mcp.bootstrap.settings.SettingsSurvey.Origin;
import dev.b24mcp.bootstrap.wiring.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which keys are set where, and whether the server could start with them. Names keys, never values.
 *
 * @param folder where {@code .env} is looked for
 */
record SettingsCheck(SettingsSurvey survey, Trial trial, Path folder) {

    Result run() {
        var verdict = Verdict.on("settings");
        var complaints = Stream.concat(survey.complaints().stream(), trial.complaints().stream())
                .map(SettingsException::getMessage)
                .toList();
        verdict.with("environment", keys(Origin.ENVIRONMENT))
                .with("file", keys(Origin.FILE))
                .with("complaints", complaints);
        if (!complaints.isEmpty()) {
            return verdict.failed(
                    String.join("; ", complaints),
                    verdict.say("settings.correct", SettingsSurvey.file(folder.toAbsolutePath())));
        }
        if (isExposed()) {
            return verdict.with("exposed", true).warning(verdict.say("settings.exposed"), verdict.say("settings.hide"));
        }
        return verdict.ok(
                survey.origins().isEmpty()
                        ? verdict.say("settings.none")
                        : verdict.say(
                                "settings.found",
                                keys(Origin.ENVIRONMENT).size(),
                                keys(Origin.FILE).size()));
    }

    private List<String> keys(Origin origin) {
        return survey.origins().entrySet().stream()
                .filter(setting -> setting.getValue() == origin)
                .map(setting -> setting.getKey())
                .sorted()
                .map(SettingKey::name)
                .toList();
    }

    /** Whether anybody on this machine may read the file. A group may: services are given their settings that way. */
    private boolean isExposed() {
        var file = SettingsSurvey.file(folder);
        try {
            return survey.origins().containsValue(Origin.FILE)
                    && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException _) {
            // a system without such permissions, or a file that has just gone
            return false;
        }
    }
}
