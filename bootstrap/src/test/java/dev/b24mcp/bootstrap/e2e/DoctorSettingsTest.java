package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** {@code doctor}: what the operator set, and where. */
@DisabledOnOs(OS.WINDOWS) // finds its home elsewhere
class DoctorSettingsTest extends DoctorTest {

    @Test
    void namesEveryKeyThatIsWrongAndWhereEachWasSet() throws Exception {
        Files.writeString(
                home.resolve(".env"),
                "BITRIX_BASE_URL=" + portal.baseUrl() + "\nBITRIX_TOKEN=1/" + SECRET + "\nSERVER_HOTS=x\n");
        environment.put("SERVER_TIMEZONE", "Mars/Olympus");
        environment.put("SERVER_LOG_LEVEL", SECRET);
        var settings = check(report(1), "settings");
        assertThat(settings.path("found").asText())
                .contains("SERVER_HOTS", "SERVER_HOST", "SERVER_TIMEZONE", "SERVER_LOG_LEVEL");
        assertThat(texts(settings, "file")).containsExactly("BITRIX_BASE_URL", "BITRIX_TOKEN");
        assertThat(texts(settings, "environment")).contains("SERVER_LOG_LEVEL", "SERVER_TIMEZONE");
    }

    @Test
    void warnsOfAFileOfSettingsThatAnybodyCanRead() throws Exception {
        var file = Files.writeString(
                home.resolve(".env"),
                "BITRIX_BASE_URL=" + portal.baseUrl() + "\nBITRIX_TOKEN=" + portal.webhookToken() + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(check(report(0), "settings").path("advice").asText()).contains("chmod 600 .env");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(check(report(0), "settings").path("status").asText()).isEqualTo("ok");
    }

    @Test
    void sendsThoseWhoHaveNotLoggedInToTheLogin() throws Exception {
        environment.put("BITRIX_BASE_URL", portal.baseUrl().toString());
        environment.put("BITRIX_CLIENT_ID", "local.5f3c0a9d8e7b61.24681357");
        environment.put("BITRIX_CLIENT_SECRET", SECRET + "abcdefabcdefabcdefabcdefabcdefabcdefabcdef");
        var report = report(1);
        assertThat(check(report, "settings").path("status").asText()).isEqualTo("ok");
        assertThat(check(report, "credential").path("advice").asText()).contains("login");
    }
}
