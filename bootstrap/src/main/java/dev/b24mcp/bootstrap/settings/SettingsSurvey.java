package dev.b24mcp.bootstrap.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * All that an operator set, with where it came from: for who looks for mistakes, where the server stops at the first.
 *
 * @param settings the keys that there are
 * @param origins where each of them was set
 * @param complaints about keys that there are not, and about a file that cannot be read
 */
public record SettingsSurvey(Settings settings, Map<SettingKey, Origin> origins, List<SettingsException> complaints) {

    public SettingsSurvey {
        origins = Map.copyOf(origins);
        complaints = List.copyOf(complaints);
    }

    /** Where a setting can be. */
    public enum Origin {
        ENVIRONMENT,
        FILE
    }

    /** Looks at the environment and at {@code .env}, as {@link SettingsReader#read} does. */
    public static SettingsSurvey of(Map<String, String> environment, Path folder) {
        var survey = new Draft();
        try {
            SettingsReader.file(folder)
                    .forEach(line -> survey.add(line.name(), line.value(), OptionalInt.of(line.number())));
        } catch (SettingsException unreadable) {
            survey.complaints.add(unreadable);
        }
        environment.forEach((name, value) -> survey.add(name, value, OptionalInt.empty()));
        return new SettingsSurvey(survey.settings, survey.origins, survey.complaints);
    }

    /** Settings that nobody set, such as those of a demonstration. */
    public static SettingsSurvey of(Settings settings) {
        return new SettingsSurvey(settings, Map.of(), List.of());
    }

    /** The file with settings in a folder; it may be missing. */
    public static Path file(Path folder) {
        return folder.resolve(SettingsReader.FILE);
    }

    private static final class Draft {
        private final Map<SettingKey, Origin> origins = new EnumMap<>(SettingKey.class);
        private final List<SettingsException> complaints = new ArrayList<>();
        private Settings settings = Settings.of(Map.of());

        /** A line of the file, or no line where the environment says it. */
        void add(String name, String value, OptionalInt line) {
            var key = SettingsReader.known(name);
            if (key.isPresent()) {
                settings = settings.with(key.get(), value, line);
                origins.put(key.get(), line.isPresent() ? Origin.FILE : Origin.ENVIRONMENT);
            } else if (SettingsReader.isSlip(name)) {
                complaints.add(SettingsException.unknown(name, line, SettingsReader.nearest(name)));
            }
        }
    }
}
