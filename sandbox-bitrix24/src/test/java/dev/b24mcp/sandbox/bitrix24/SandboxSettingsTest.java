package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SandboxSettingsTest {
    private final SandboxSettings defaults = SandboxSettings.defaults();

    @Test
    void defaultsDescribeAMiddlingMoscowFirm() {
        assertThat(defaults.port()).isZero();
        assertThat(defaults.deals()).isEqualTo(1200);
        assertThat(defaults.ratePerSecond()).isEqualTo(2.0);
        assertThat(defaults.burst()).isEqualTo(50);
        assertThat(defaults.zone()).isEqualTo(ZoneId.of("Europe/Moscow"));
    }

    @Test
    void withMethodsChangeOneComponentEach() {
        var changed = defaults.withPort(1)
                .withDeals(2)
                .withLeads(3)
                .withContacts(4)
                .withUsers(5)
                .withTasks(6)
                .withSeed(7)
                .withRatePerSecond(8)
                .withBurst(9)
                .withZone(ZoneId.of("UTC"));
        assertThat(changed)
                .isEqualTo(new SandboxSettings(1, 2, 3, 4, 5, 6, 7, 8, 9, ZoneId.of("UTC"), defaults.clock()));
    }

    @Test
    void impossibleValuesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> defaults.withBurst(0));
        assertThatIllegalArgumentException().isThrownBy(() -> defaults.withRatePerSecond(0));
        assertThatIllegalArgumentException().isThrownBy(() -> defaults.withRatePerSecond(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> defaults.withUsers(0));
        assertThatIllegalArgumentException().isThrownBy(() -> defaults.withPort(70_000));
        assertThatIllegalArgumentException().isThrownBy(() -> defaults.withDeals(-1));
    }
}
