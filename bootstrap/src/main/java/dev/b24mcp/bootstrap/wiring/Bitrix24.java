package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.adapter.bitrix24.Bitrix24Gateway;
import dev.b24mcp.adapter.bitrix24.Bitrix24Settings;
import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.access.UnusableAccessException;
import dev.b24mcp.adapter.bitrix24.quota.Quota;
import dev.b24mcp.adapter.bitrix24.quota.RateLimit;
import dev.b24mcp.adapter.bitrix24.rest.Patience;
import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsException;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.Finding.Lifetime;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Bitrix24 with an operator's settings. */
final class Bitrix24 implements Provider {

    /** What all settings of Bitrix24 begin with. */
    private static final String SETTINGS = "BITRIX_";

    @Override
    public String name() {
        return "bitrix24";
    }

    @Override
    public CrmGateway open(Settings settings) {
        return open(settings, access(settings));
    }

    @Override
    public Settings impatient(Settings settings) {
        return settings.with(SettingKey.BITRIX_RETRIES, "0")
                .with(SettingKey.BITRIX_TIMEOUT_SECONDS, "10")
                .with(SettingKey.BITRIX_DEADLINE_SECONDS, "20");
    }

    @Override
    public Duration deadline(Settings settings) {
        return settings.seconds(SettingKey.BITRIX_DEADLINE_SECONDS, 1, 3600);
    }

    @Override
    public String instance(Settings settings) {
        var name = settings.text(SettingKey.BITRIX_INSTANCE_NAME);
        if (name.length() > 100) {
            throw settings.unusable(SettingKey.BITRIX_INSTANCE_NAME);
        }
        return name;
    }

    @Override
    public Optional<String> host(Settings settings) {
        try {
            return Optional.of(PortalAccess.root(settings.optional(SettingKey.BITRIX_BASE_URL))
                    .getAuthority());
        } catch (UnusableAccessException _) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Login> login(Settings settings) {
        try {
            return Bitrix24Oauth.isWanted(settings)
                    ? Optional.of(Bitrix24Oauth.of(settings)).map(Bitrix24::login)
                    : Optional.empty();
        } catch (SettingsException _) {
            return Optional.empty();
        }
    }

    private static Login login(Bitrix24Oauth oauth) {
        try {
            oauth.access();
            return new Login(oauth.file(), Optional.empty());
        } catch (SettingsException unusable) {
            return new Login(oauth.file(), Optional.of(unusable));
        }
    }

    @Override
    public String credential(Lifetime lifetime) {
        return switch (lifetime) {
            case LASTING -> "webhook";
            case PASSING -> "access_token";
            case RENEWED -> "login";
        };
    }

    @Override
    public Optional<Pace> pace(Settings settings) {
        var quota = quota(settings);
        return Optional.of(new Pace(
                quota.rate().perSecond(),
                quota.rate().burst(),
                quota.operating().toSeconds()));
    }

    @Override
    public boolean isLedToBy(Set<String> variables) {
        return variables.stream().anyMatch(name -> name.startsWith(SETTINGS));
    }

    static Bitrix24Gateway open(Settings settings, PortalAccess access) {
        return new Bitrix24Gateway(Bitrix24Settings.of(
                access,
                new Patience(
                        settings.seconds(SettingKey.BITRIX_TIMEOUT_SECONDS, 1, 300),
                        settings.seconds(SettingKey.BITRIX_DEADLINE_SECONDS, 1, 3600)),
                settings.number(SettingKey.BITRIX_RETRIES, 0, 10),
                quota(settings),
                System::nanoTime));
    }

    private static Quota quota(Settings settings) {
        return new Quota(
                new RateLimit(
                        settings.decimal(SettingKey.BITRIX_REQUESTS_PER_SECOND, 0.1, 1000),
                        settings.number(SettingKey.BITRIX_BURST, 1, 10_000)),
                settings.seconds(SettingKey.BITRIX_OPERATING_SECONDS, 1, 600),
                Quota.STANDARD.mostWaiting());
    }

    private static PortalAccess access(Settings settings) {
        return Bitrix24Oauth.isWanted(settings) ? Bitrix24Oauth.of(settings).access() : given(settings);
    }

    private static PortalAccess given(Settings settings) {
        var token = settings.optional(SettingKey.BITRIX_TOKEN);
        try {
            return PortalAccess.parse(settings.text(SettingKey.BITRIX_BASE_URL), token);
        } catch (UnusableAccessException unusable) {
            throw switch (unusable.part()) {
                case BASE_URL -> settings.unusable(SettingKey.BITRIX_BASE_URL);
                case TOKEN ->
                    token.isEmpty()
                            ? SettingsException.missing(SettingKey.BITRIX_TOKEN)
                            : settings.unusable(SettingKey.BITRIX_TOKEN);
            };
        }
    }
}
