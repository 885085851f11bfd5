package dev.b24mcp.bootstrap.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
            survey.add(SettingsReader.file(folder), Origin.FILE);
        } catch (SettingsException unreadable) {
            survey.complaints.add(unreadable);
        }
        survey.add(environment, Origin.ENVIRONMENT);
        return new SettingsSurvey(Settings.of(survey.values), survey.origins, survey.complaints);
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
        private final Map<SettingKey, String> values = new EnumMap<>(SettingKey.class);
        private final Map<SettingKey, Origin> origins = new EnumMap<>(SettingKey.class);
        private final List<SettingsException> complaints = new ArrayList<>();

        void add(Map<String, String> all, Origin origin) {
            all.forEach((name, value) -> {
                var key = SettingsReader.known(name);
                key.ifPresent(known -> values.put(known, value));
                key.ifPresent(known -> origins.put(known, origin));
                if (key.isEmpty() && SettingsReader.isOurs(name)) {
                    complaints.add(SettingsException.unknown(name, SettingsReader.nearest(name)));
                }
            });
        }
    }
}
