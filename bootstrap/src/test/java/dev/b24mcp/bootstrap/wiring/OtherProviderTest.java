package dev.b24mcp.bootstrap.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.b24mcp.application.TransportFacts;
import dev.b24mcp.application.protocol.ServerLimits;
import dev.b24mcp.bootstrap.call.CallArguments;
import dev.b24mcp.bootstrap.call.ToolClient;
import dev.b24mcp.bootstrap.client.Home;
import dev.b24mcp.bootstrap.doctor.Doctor;
import dev.b24mcp.bootstrap.doctor.Result;
import dev.b24mcp.bootstrap.doctor.Status;
import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsException;
import dev.b24mcp.bootstrap.settings.SettingsSurvey;
import dev.b24mcp.domain.call.Progress;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.testkit.FakeCrm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A CRM that is not Bitrix24 comes with one line: the program serves it, and speaks of nothing that only Bitrix24 has. */
class OtherProviderTest {

    private static final Pattern FOREIGN_WORDS =
            Pattern.compile("(?iu:bitrix|битрикс|портал|portal|вебхук|webhook)|\\b[A-Z]+_(ID|CREATE|MODIFY)\\b|\\bUF_");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** No port, so that nothing else on this machine is looked at. */
    private static final Settings SETTINGS =
            Settings.of(Map.of(SettingKey.SERVER_PROVIDER, "fake", SettingKey.SERVER_PORT, "0"));

    private final FakeCrm crm = new FakeCrm(120);
    private final CrmProviders providers = new CrmProviders(List.of(new Bitrix24(), new FakeProvider(crm)));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path home;

    @Test
    void offersTheToolsOfItsKindsOnly() throws IOException {
        assertThat(ask("tools/list").path("tools").findValuesAsText("name")).containsExactly("getDeals", "getContacts");
    }

    @Test
    void isIntroducedWithWhatItHas() throws IOException {
        var greeting = ask("initialize");
        assertThat(greeting.path("instructions").asText())
                .contains("на чтение: Сделки, Контакты.")
                .doesNotContain("Лиды", "prompts");
        assertThat(greeting.path("instructionNotes").toString()).doesNotContain("лиды");
        assertThat(greeting.has("structuredInstructions")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"initialize", "tools/list", "resources/list", "resources/templates/list", "prompts/list"})
    void isDescribedWithoutForeignWords(String method) throws IOException {
        assertThat(ask(method)).isNotEmpty();
        assertThat(ask(method).toString()).doesNotContainPattern(FOREIGN_WORDS);
    }

    @Test
    void isCalled() throws Exception {
        try (var endpoint =
                        Wiring.doors(providers, SETTINGS, ServerLimits.DEFAULT).mcp();
                var client = new ToolClient(endpoint)) {
            var answer = client.call("getDeals", CallArguments.of("{\"limit\": 3}"), Progress.NONE);
            assertThat(answer.isError()).isFalse();
            assertThat(answer.structured().path("result").path("rows")).hasSize(3);
            assertThat(answer.json()).contains("\"fake\"").doesNotContainPattern(FOREIGN_WORDS);
        }
    }

    @Test
    void isNamedWhereNoProviderHasTheNameThatWasSet() {
        assertThatThrownBy(() -> doors(SETTINGS.with(SettingKey.SERVER_PROVIDER, "other")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("SERVER_PROVIDER")
                .hasMessageContaining("bitrix24, fake");
        assertThat(new Trial(providers, SETTINGS.with(SettingKey.SERVER_PROVIDER, "other")).complaints())
                .singleElement()
                .asString()
                .contains("bitrix24, fake");
    }

    @Test
    void doesNotChangeWhatIsAskedOfOthers() {
        assertThatThrownBy(() -> doors(SETTINGS.with(SettingKey.SERVER_PROVIDER, "bitrix24")))
                .hasMessageContaining("BITRIX_BASE_URL");
    }

    @Test
    void isFoundWellByTheDoctor() {
        var results = examine();
        assertThat(check(results, "settings").status()).isEqualTo(Status.OK);
        assertThat(check(results, "portal").found()).startsWith("fake ");
        assertThat(check(results, "credential").found()).contains("Анна Иванова");
        assertThat(check(results, "rights").status()).isEqualTo(Status.OK);
        assertThat(check(results, "quota").details()).containsOnlyKeys("requests");
        assertThat(results).noneMatch(result -> result.status() == Status.FAILED);
    }

    static Stream<Optional<CrmFailure>> ways() {
        return Stream.of(
                Optional.empty(),
                Optional.of(new CrmFailure.Unavailable("NO_CONNECTION", "")),
                Optional.of(new CrmFailure.Unavailable("CERTIFICATE_REFUSED", "")),
                Optional.of(new CrmFailure.Unavailable("MAINTENANCE", "")),
                Optional.of(new CrmFailure.RateLimited("TOO_MANY", "", Optional.empty())),
                Optional.of(new CrmFailure.Unauthorized("NO_KEY", "")),
                Optional.of(new CrmFailure.Forbidden("ACCESS_DENIED", "")));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void isSpokenOfByTheDoctorWithoutForeignWords(Optional<CrmFailure> failure) {
        failure.ifPresent(crm::failWith);
        assertThat(examine())
                .extracting(result -> result.title() + " " + result.found() + " " + result.advice())
                .allSatisfy(line -> assertThat(line).doesNotContainPattern(FOREIGN_WORDS));
    }

    @Test
    void isNotReachedByAClientThatDoesNotNameIt() throws IOException {
        configureCursor("");
        assertThat(check(examine(), "client.cursor").advice()).contains("SERVER_PROVIDER");
        configureCursor("\"SERVER_PROVIDER\": \"fake\"");
        assertThat(check(examine(), "client.cursor").status()).isEqualTo(Status.OK);
    }

    private void configureCursor(String environment) throws IOException {
        var command = home.resolve("b24-mcp");
        Files.writeString(command, "");
        assertThat(command.toFile().setExecutable(true)).isTrue();
        var file = home.resolve(".cursor/mcp.json");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "{\"mcpServers\": {\"b24-mcp\": {\"command\": %s, \"args\": [\"stdio\"], \"env\": {%s}}}}"
                        .formatted(JSON.writeValueAsString(command.toString()), environment));
    }

    private List<Result> examine() {
        var results = new ArrayList<Result>();
        new Doctor(
                        SettingsSurvey.of(SETTINGS),
                        providers,
                        home,
                        new Home("Linux", home, Map.of()),
                        Optional.empty(),
                        Clock.systemUTC())
                .run(results::add);
        return results;
    }

    private static Result check(List<Result> results, String name) {
        return results.stream()
                .filter(result -> result.check().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void doors(Settings settings) {
        Wiring.doors(providers, settings, ServerLimits.DEFAULT).mcp().close();
    }

    private JsonNode ask(String method) throws IOException {
        var params = method.equals("initialize")
                ? "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"c\",\"version\":\"1\"}}"
                : "{}";
        var request = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":%s}".formatted(method, params);
        try (var endpoint =
                Wiring.doors(providers, SETTINGS, ServerLimits.DEFAULT).mcp()) {
            var reply = endpoint.post(TransportFacts.local(Map.of()), request.getBytes(UTF_8))
                    .answer(new SilentOutbox());
            return JSON.readTree(reply.message().orElseThrow()).path("result");
        }
    }
}
