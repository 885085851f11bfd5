package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program says to a person what it says in the language of the environment. */
class LanguageProgramTest {

    private static final Map<String, String> ENGLISH = Map.of("LANG", "en_US.UTF-8");
    private static final Map<String, String> NONE = Map.of();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void helpIsInEnglishForWhoeverAsksForIt() throws Exception {
        assertThat(output(ENGLISH, "--help"))
                .startsWith("Usage: b24-mcp [-hV] COMMAND")
                .contains("Commands:", "Show this help.")
                .doesNotContainPattern("\\p{IsCyrillic}");
    }

    @Test
    void helpIsInRussianForEverybodyElse() throws Exception {
        assertThat(output(NONE, "--help"))
                .startsWith("Запуск: b24-mcp [-hV] КОМАНДА")
                .contains("Команды:", "Показать эту справку.");
    }

    @Test
    void aMissingSettingIsAskedForInEitherLanguage() throws Exception {
        assertThat(errors(ENGLISH, 2, "stdio"))
                .startsWith(
                        "BITRIX_BASE_URL is not set. Needed: address of the portal's REST API, for example https://")
                .doesNotContainPattern("\\p{IsCyrillic}");
        assertThat(errors(NONE, 2, "stdio"))
                .startsWith("Не задан BITRIX_BASE_URL. Нужно: адрес REST портала, например https://");
    }

    @Test
    void theLargestNumbersAreWrittenAsTheyAreTyped() throws Exception {
        var environment = new HashMap<>(ENGLISH);
        environment.putAll(Map.of("BITRIX_BASE_URL", "http://127.0.0.1:9/rest", "BITRIX_TOKEN", "1/secret"));
        environment.put("SERVER_MAX_RECORDS", "0");
        assertThat(errors(environment, 2, "stdio"))
                .startsWith(
                        "The value of SERVER_MAX_RECORDS cannot be used. Needed: a number of records from 1 to 100000");
    }

    @Test
    void setupSpeaksEitherLanguage() throws Exception {
        assertThat(errors(ENGLISH, 0, "setup", "cursor"))
                .contains("Cursor reads this from", "Put the address of the portal")
                .doesNotContainPattern("\\p{IsCyrillic}");
        assertThat(errors(NONE, 0, "setup", "cursor")).contains("Cursor читает это из", "Впишите в env");
    }

    @Test
    void aDemonstrationWelcomesInEitherLanguageAndShowsTheSameCall() throws Exception {
        assertThat(welcome(ENGLISH))
                .contains("The sandbox portal and the MCP server are running.", "\n  curl -s http://127.0.0.1:")
                .contains("\n    -d '{\"jsonrpc\":\"2.0\"")
                .doesNotContainPattern("\\p{IsCyrillic}");
        assertThat(welcome(NONE)).contains("Учебный портал и MCP-сервер работают.", "\n  curl -s http://127.0.0.1:");
    }

    private String welcome(Map<String, String> environment) throws Exception {
        try (var demo = Program.start(folder, environment, "demo", "--port", "0")) {
            var said = new StringBuilder();
            for (var line = demo.hear(); !line.contains("mcpServers"); line = demo.hear()) {
                said.append(line).append('\n');
            }
            return said.toString();
        }
    }

    private String output(Map<String, String> environment, String... arguments) throws Exception {
        try (var program = Program.start(folder, environment, arguments)) {
            var said = program.hangUp();
            assertThat(program.exitCode()).as(program.errors()).isZero();
            return said;
        }
    }

    private String errors(Map<String, String> more, int exitCode, String... arguments) throws Exception {
        var environment = new HashMap<>(more);
        environment.put("HOME", folder.toString());
        try (var program = Program.start(folder, environment, arguments)) {
            program.hangUp();
            assertThat(program.exitCode()).isEqualTo(exitCode);
            return program.errors();
        }
    }
}
