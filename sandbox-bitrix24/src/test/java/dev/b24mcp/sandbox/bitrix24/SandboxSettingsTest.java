package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.b24mcp.sandbox.bitrix24.data.Volume;
import dev.b24mcp.sandbox.bitrix24.fault.BeforeHandling.Reset;
import dev.b24mcp.sandbox.bitrix24.fault.FaultRule;
import dev.b24mcp.sandbox.bitrix24.portal.OperatingLimit;
import dev.b24mcp.sandbox.bitrix24.portal.Quota;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SandboxSettingsTest {
    private final SandboxSettings defaults = SandboxSettings.defaults();

    @Test
    void defaultsDescribeAMiddlingMoscowFirm() {
        assertThat(defaults.port()).isZero();
        assertThat(defaults.volume().deals()).isEqualTo(1200);
        assertThat(defaults.quota()).isEqualTo(new Quota(2, 50));
        assertThat(defaults.operating().most()).isEqualTo(Duration.ofMinutes(8));
        assertThat(defaults.latency()).isZero();
        assertThat(defaults.tokenLifetime()).isEqualTo(Duration.ofHours(1));
        assertThat(defaults.faults()).isEmpty();
        assertThat(defaults.zone()).isEqualTo(ZoneId.of("Europe/Moscow"));
    }

    @Test
    void withMethodsChangeOneComponentEach() {
        var rule = FaultRule.always(new Reset());
        var limit = OperatingLimit.off().withCost("Crm.Deal.List", Duration.ofSeconds(1));
        var changed = defaults.withPort(1)
                .withSeed(7)
                .withVolume(volume -> volume.withDeals(2)
                        .withLeads(3)
                        .withContacts(4)
                        .withUsers(5)
                        .withTasks(6))
                .withQuota(Quota.enterprise())
                .withOperating(limit)
                .withLatency(Duration.ofMillis(8))
                .withTokenLifetime(Duration.ofMinutes(9))
                .withFaults(List.of(rule))
                .withZone(ZoneId.of("UTC"));
        assertThat(changed)
                .isEqualTo(new SandboxSettings(
                        1,
                        7,
                        new Volume(2, 3, 4, 5, 6),
                        new Quota(5, 250),
                        limit,
                        Duration.ofMillis(8),
                        Duration.ofMinutes(9),
                        List.of(rule),
                        ZoneId.of("UTC"),
                        defaults.clock()));
        assertThat(limit.costs()).isEqualTo(Map.of("crm.deal.list", Duration.ofSeconds(1)));
    }

    @Test
    void impossibleValuesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Quota(2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quota(0, 50));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quota(Double.NaN, 50));
        assertThatIllegalArgumentException().isThrownBy(() -> Volume.middling().withUsers(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Volume.middling().withDeals(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> defaults.withPort(70_000));
        assertThatIllegalArgumentException().isThrownBy(() -> defaults.withLatency(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> defaults.withTokenLifetime(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> OperatingLimit.of(Duration.ofSeconds(-1)));
    }
}
