package dev.b24mcp.adapter.bitrix24.access.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.b24mcp.adapter.bitrix24.access.Secret;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenStoreException.Problem;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@DisabledOnOs(OS.WINDOWS) // has no permissions of this kind
class TokenFileTest {

    private static final Tokens TOKENS = tokens("accesstoken01");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path file;

    @SuppressWarnings("NullAway.Init") // set before each test
    private TokenFile store;

    @BeforeEach
    void choose() {
        file = folder.resolve("b24-mcp/tokens.json");
        store = new TokenFile(file);
    }

    @Test
    void whatIsSavedIsLoaded() throws Exception {
        assertThat(store.load()).isEmpty();

        store.save(TOKENS);
        assertThat(store.load()).contains(TOKENS);

        store.save(tokens("accesstoken02"));
        assertThat(store.load()).contains(tokens("accesstoken02"));
    }

    @Test
    void theFileAndItsFolderAreTheOwnersAlone() throws Exception {
        try (var _ = store.lease()) {
            store.save(TOKENS);
        }

        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(file.resolveSibling("tokens.json.lock"))).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("b24-mcp"))).isEqualTo("rwx------");
        assertThat(folder.resolve("b24-mcp")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aFileThatOthersCanReadGetsANewOneThatTheyCannot() throws Exception {
        store.save(TOKENS);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        store.save(TOKENS);

        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx"})
    void aFileThatOthersCanReadOrChangeIsRefused(String permissions) throws Exception {
        store.save(TOKENS);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThat(problemOfLoading()).isEqualTo(Problem.EXPOSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{'version':2,'portal':'p','member_id':'m','access_token':'accesstoken01','refresh_token':'r'}",
                "{'version':1,'portal':'p','member_id':'m','access_token':'accesstoken01'}",
                "{'version':1,'portal':'p','member_id':'m','access_token':7,'refresh_token':'r'}",
                "{'version':1,'access_token':'accesstoken01"
            })
    void aBrokenFileIsRefusedAndNeverQuoted(String content) throws Exception {
        store.save(TOKENS);
        Files.writeString(file, content.replace('\'', '"'));

        var refusal = catchThrowableOfType(TokenStoreException.class, store::load);

        assertThat(refusal).hasNoCause().hasMessage("BROKEN");
    }

    @Test
    void aHugeFileIsNotRead() throws Exception {
        store.save(TOKENS);
        Files.writeString(file, " ".repeat(70_000));

        assertThat(problemOfLoading()).isEqualTo(Problem.BROKEN);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() throws Exception {
        Files.writeString(folder.resolve("b24-mcp"), "a file where the folder should be");

        var refusal = catchThrowableOfType(TokenStoreException.class, () -> store.save(TOKENS));

        assertThat(refusal.problem()).isEqualTo(Problem.UNWRITABLE);
        assertThat(catchThrowableOfType(TokenStoreException.class, store::lease))
                .isNotNull();
    }

    @Test
    void whileAnotherProcessHasTheLeaseNobodyElseHas() throws Exception {
        store.save(TOKENS);
        var other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeaseHolder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = other.inputReader(UTF_8)) {
            assertThat(said.readLine()).isEqualTo("held");
            try (var lock = FileChannel.open(file.resolveSibling("tokens.json.lock"), StandardOpenOption.WRITE)) {
                assertThat(lock.tryLock()).isNull();
            }
            other.getOutputStream().close();
            assertThat(other.waitFor()).isZero();
        } finally {
            other.destroyForcibly();
        }
        try (var lease = store.lease()) {
            assertThat(lease).isNotNull();
        }
    }

    private Problem problemOfLoading() {
        return catchThrowableOfType(TokenStoreException.class, store::load).problem();
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static Tokens tokens(String access) {
        return new Tokens(
                new Secret(access),
                new Secret("refreshtoken01"),
                "https://p.bitrix24.ru/rest",
                "a223c6b3710f85df22e9377d6c4f7553",
                "https://oauth.bitrix.info/rest/");
    }
}
