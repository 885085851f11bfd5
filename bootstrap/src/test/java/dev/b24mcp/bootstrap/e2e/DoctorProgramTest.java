package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** {@code doctor}: how it says what it has found. */
@DisabledOnOs(OS.WINDOWS) // finds its home elsewhere
class DoctorProgramTest extends DoctorTest {

    private static final List<String> CHECKS = List.of(
            "java",
            "settings",
            "portal",
            "credential",
            "rights",
            "clock",
            "time_zone",
            "quota",
            "client.claude-desktop",
            "client.claude-code",
            "client.codex",
            "client.cursor",
            "client.vscode",
            "client.gemini",
            "port");

    @Test
    void findsNothingWrongInTheDemonstrationAndSaysSoInALineForEachCheck() throws Exception {
        try (var doctor = start("--demo")) {
            var lines = doctor.hangUp().lines().toList();
            assertThat(doctor.exitCode()).isZero();
            assertThat(lines).hasSize(CHECKS.size() + 1).last().asString().isEqualTo("Всё в порядке.");
            assertThat(lines)
                    .contains("– Cursor           не настроен, файла нет")
                    .anyMatch(line -> line.startsWith("✓ Доступ           вебхук, от имени: "))
                    .anyMatch(line -> line.startsWith("✓ Права            crm, user, task; лишние, можно убрать: "))
                    .anyMatch(line -> line.startsWith("✓ Нагрузка         на проверку ушло запросов: 3;"));
            assertThat(doctor.errors()).isEmpty();
        }
    }

    @Test
    void speaksEnglishToThoseWhoDo() throws Exception {
        environment.put("LANG", "en_US.UTF-8");
        try (var doctor = start("--demo")) {
            assertThat(doctor.hangUp())
                    .contains("✓ Access ", "All is well.")
                    .doesNotContainPattern("\\p{IsCyrillic}{9}");
        }
    }

    @Test
    void namesTheChecksForScriptsByNamesThatStay() throws Exception {
        var report = report(0, "--demo");
        assertThat(checks(report))
                .extracting(check -> check.path("check").asText())
                .containsExactlyElementsOf(CHECKS);
        assertThat(report.path("status").asText()).isEqualTo("ok");
        assertThat(check(report, "credential").path("details").path("kind").asText())
                .isEqualTo("webhook");
        assertThat(check(report, "credential")
                        .path("details")
                        .path("administrator")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void neverShowsASecretToPeopleEither() throws Exception {
        connect("1/" + SECRET);
        environment.put("BITRIX_BASE_URL", portal.baseUrl() + "/1/" + SECRET);
        environment.put("SERVER_LOG_LEVEL", "debug");
        try (var doctor = start()) {
            assertThat(doctor.hangUp()).contains("✗ Доступ").doesNotContain(SECRET);
            assertThat(doctor.exitCode()).isEqualTo(1);
            assertThat(doctor.errors()).doesNotContain(SECRET);
        }
    }

    @Test
    void refusesWordsThatItDoesNotKnow() throws Exception {
        try (var doctor = start("--fix")) {
            assertThat(doctor.hangUp()).isEmpty();
            assertThat(doctor.exitCode()).isEqualTo(2);
            assertThat(doctor.errors()).contains("--fix");
        }
    }
}
