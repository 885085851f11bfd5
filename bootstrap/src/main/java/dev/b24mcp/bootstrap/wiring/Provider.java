package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.application.protocol.ServerLimits;
import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsException;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.Finding.Lifetime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * All that this program has to know of one CRM. What a provider leaves out is as it is for a CRM without settings of its own.
 * What is said of it to people can be said in its own words: phrases whose keys begin with its name.
 */
public interface Provider {

    /** What an operator calls it, and what its {@link dev.b24mcp.domain.crm.ProviderDescription} says. */
    String name();

    /**
     * Opens it.
     *
     * @throws SettingsException when a setting is missing or unusable
     */
    CrmGateway open(Settings settings);

    /** The same settings for somebody who asks once and does not wait for long. */
    default Settings impatient(Settings settings) {
        return settings;
    }

    /** How long the call of a tool may take. */
    default Duration deadline(Settings settings) {
        return ServerLimits.DEFAULT.call();
    }

    /** What answers call this CRM, for those who have several. */
    default String instance(Settings settings) {
        return "default";
    }

    /** The host that the settings lead to, where they name one. */
    default Optional<String> host(Settings settings) {
        return Optional.empty();
    }

    /** The login of a person, where the settings want one. */
    default Optional<Login> login(Settings settings) {
        return Optional.empty();
    }

    /** What it calls a credential, for scripts and in the keys of its phrases. */
    default String credential(Lifetime lifetime) {
        return lifetime.name().toLowerCase(Locale.ROOT);
    }

    /** How fast it may be asked, where the settings say so. */
    default Optional<Pace> pace(Settings settings) {
        return Optional.empty();
    }

    /** Whether a process that is handed these variables is led to this CRM. */
    default boolean isLedToBy(Set<String> variables) {
        return variables.contains(SettingKey.SERVER_PROVIDER.name());
    }

    /**
     * A login.
     *
     * @param file where its tokens are kept
     * @param problem why they cannot be used, if they cannot
     */
    record Login(Path file, Optional<SettingsException> problem) {}

    /**
     * The limits of what is asked.
     *
     * @param requestsPerSecond in the long run
     * @param burst how many at once
     * @param operatingSeconds how much working time of the CRM one method may take within its period
     */
    record Pace(double requestsPerSecond, int burst, double operatingSeconds) {}
}
