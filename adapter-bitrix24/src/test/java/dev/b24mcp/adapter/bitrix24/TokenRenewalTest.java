package dev.b24mcp.adapter.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.b24mcp.adapter.bitrix24.access.Secret;
import dev.b24mcp.adapter.bitrix24.access.oauth.AuthorizationServer;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenFile;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenStoreException;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenStoreException.Problem;
import dev.b24mcp.adapter.bitrix24.access.oauth.Tokens;
import dev.b24mcp.adapter.bitrix24.support.Failures;
import dev.b24mcp.adapter.bitrix24.support.FillingDisk;
import dev.b24mcp.adapter.bitrix24.support.LoggedInPortal;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmFailure.Forbidden;
import dev.b24mcp.domain.crm.CrmFailure.Unauthorized;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthRefusal;
import dev.b24mcp.sandbox.bitrix24.oauth.TokenRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens expire while a server runs, and callers notice nothing of it as long as they can be renewed. */
@Timeout(60)
class TokenRenewalTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path file;

    @SuppressWarnings("NullAway.Init") // set before each test
    private LoggedInPortal portal;

    @BeforeEach
    void start() {
        file = folder.resolve("tokens.json");
        portal = new LoggedInPortal(new TokenFile(file));
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void aTokenThatIsGoodIsNeverRenewed() throws Exception {
        var gateway = portal.gateway();

        gateway.currentUser();
        gateway.currentUser();

        assertThat(portal.renewals()).isEmpty();
    }

    @Test
    void anExpiredTokenIsRenewedOnceAndTheCallRepeated() throws Exception {
        var gateway = portal.gateway();
        var before = Files.readString(file);
        portal.oauth().expireAccessTokens();

        assertThat(gateway.currentUser().id()).isEqualTo("1");
        assertThat(gateway.currentUser().id()).isEqualTo("1");

        assertThat(portal.renewals()).containsExactly(new TokenRequest("POST", "refresh_token", false, 200));
        assertThat(file).content().isNotEqualTo(before);
    }

    @Test
    void theNextServerGoesOnWithTheRotatedTokens() throws Exception {
        portal.oauth().expireAccessTokens();
        portal.gateway().currentUser();
        portal.oauth().expireAccessTokens();

        assertThat(portal.gateway().currentUser().id()).isEqualTo("1");
    }

    @Test
    void howeverManyCallAtOnceTheTokenIsRenewedOnce() throws Exception {
        var gateway = portal.gateway();
        portal.oauth().expireAccessTokens();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> call = () -> gateway.currentUser().id();
            var answers =
                    callers.invokeAll(Stream.generate(() -> call).limit(50).toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo("1");
            }
        }
        assertThat(portal.renewals()).hasSize(1);
    }

    @Test
    void whatAnotherServerHasRenewedIsTakenFromTheFile() throws Exception {
        var one = portal.gateway();
        var other = portal.gateway();
        portal.oauth().expireAccessTokens();

        one.currentUser();
        other.currentUser();

        assertThat(portal.renewals()).hasSize(1);
    }

    @Test
    void aTokenThatThePortalDoesNotKnowGivesWayToThatOfANewLogin() throws Exception {
        var store = new TokenFile(file);
        var known = store.load().orElseThrow();
        store.save(new Tokens(
                new Secret("unknown-token-01"), known.refresh(), known.portal(), known.memberId(), known.server()));
        var gateway = portal.gateway();
        assertThat(Failures.of(gateway))
                .isInstanceOfSatisfying(
                        Unauthorized.class,
                        failure -> assertThat(failure.code()).isEqualTo("invalid_token"));

        portal.logIn();

        assertThat(gateway.currentUser().id()).isEqualTo("1");
        assertThat(portal.renewals()).isEmpty();
    }

    @Test
    void aTokenThatExpiresAtOnceIsNotRenewedForEver() throws Exception {
        var gateway = portal.gateway();
        portal.oauth().accessTokensLive(Duration.ZERO);
        portal.oauth().expireAccessTokens();

        assertThat(Failures.of(gateway))
                .isEqualTo(new Unauthorized("expired_token", "The access token provided has expired."));
        assertThat(portal.renewals()).hasSize(1);
    }

    @Test
    void aDeadRefreshTokenIsAskedAboutOnceAndANewLoginHelpsTheServerThatRuns() throws Exception {
        var gateway = portal.gateway();
        portal.oauth().expireAccessTokens();
        portal.oauth().expireRefreshTokens();

        assertThat(Failures.of(gateway)).isEqualTo(new Unauthorized("LOGIN_REQUIRED", "invalid_grant"));
        assertThat(Failures.of(gateway)).isEqualTo(new Unauthorized("LOGIN_REQUIRED", "invalid_grant"));
        assertThat(portal.renewals()).hasSize(1);

        portal.logIn();
        assertThat(gateway.currentUser().id()).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalSaysWhatToDo(OauthRefusal refusal) throws Exception {
        var gateway = portal.gateway();
        portal.oauth().expireAccessTokens();
        portal.oauth().refuse(Optional.of(refusal));

        var failure = Failures.of(gateway);

        assertThat(failure).isEqualTo(expected(refusal));
        portal.oauth().refuse(Optional.empty());
        if (refusal != OauthRefusal.INVALID_GRANT) {
            assertThatNoException().isThrownBy(gateway::currentUser);
        }
    }

    private static CrmFailure expected(OauthRefusal refusal) {
        return switch (refusal) {
            case INVALID_REQUEST -> new CrmFailure.Rejected("invalid_request", "Invalid request");
            case INVALID_CLIENT -> new Unauthorized("CLIENT_REFUSED", "invalid_client");
            case WRONG_CLIENT -> new Unauthorized("CLIENT_REFUSED", "wrong_client");
            case INVALID_GRANT -> new Unauthorized("LOGIN_REQUIRED", "invalid_grant");
            case INSUFFICIENT_SCOPE ->
                new Forbidden("insufficient_scope", "Given scope exceeds permissions granted to the application");
            case ERROR_OAUTH -> new Unauthorized("LOGIN_REQUIRED", "ERROR_OAUTH");
            case NOT_INSTALLED -> new Unauthorized("LOGIN_REQUIRED", "NOT_INSTALLED");
            case APPLICATION_NOT_FOUND -> new Unauthorized("LOGIN_REQUIRED", "APPLICATION_NOT_FOUND");
            case PAYMENT_REQUIRED -> new Forbidden("PAYMENT_REQUIRED", "Payment required");
        };
    }

    @Test
    void anAuthorizationServerThatIsDownMayBeUpLater() throws Exception {
        var gateway = portal.gateway(portal.root(), AuthorizationServer.of("http://127.0.0.1:9"));
        portal.oauth().expireAccessTokens();

        assertThat(Failures.of(gateway)).isEqualTo(new Unavailable("OAUTH_NO_CONNECTION", ""));
    }

    @Test
    void tokensThatCannotBeStoredLastAsLongAsTheServer() throws Exception {
        var disk = new FillingDisk(new TokenFile(folder.resolve("other.json")));
        try (var other = new LoggedInPortal(disk)) {
            var gateway = other.gateway();
            disk.fill();

            for (var renewals = 1; renewals <= 2; renewals++) {
                other.oauth().expireAccessTokens();
                assertThat(gateway.currentUser().id()).isEqualTo("1");
                assertThat(other.renewals()).hasSize(renewals);
            }
        }
    }

    @Test
    void withoutALoginNoServerStarts() throws IOException {
        Files.delete(file);

        assertThat(problemOfStarting(portal.root())).isEqualTo(Problem.MISSING);
    }

    @Test
    void tokensOfAnotherPortalAreNotUsed() {
        assertThat(problemOfStarting(URI.create("https://other.bitrix24.ru/rest")))
                .isEqualTo(Problem.OTHER_PORTAL);
    }

    @Test
    void whoeverTakesTheFileAwayTakesTheAccessAway() throws Exception {
        var gateway = portal.gateway();
        portal.oauth().expireAccessTokens();
        Files.delete(file);

        assertThat(Failures.of(gateway)).isEqualTo(new Unauthorized("LOGIN_REQUIRED", ""));
        assertThat(portal.renewals()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // has no permissions of this kind
    void aFileThatOthersCanReadIsNotUsed() throws Exception {
        var gateway = portal.gateway();
        portal.oauth().expireAccessTokens();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(Failures.of(gateway)).isEqualTo(new Unauthorized("TOKENS_FILE_UNUSABLE", "exposed"));
        assertThat(problemOfStarting(portal.root())).isEqualTo(Problem.EXPOSED);
    }

    private Problem problemOfStarting(URI root) {
        return catchThrowableOfType(TokenStoreException.class, () -> portal.gateway(root, Optional.empty()))
                .problem();
    }
}
