package dev.b24mcp.adapter.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.access.oauth.TokenFile;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenStoreException;
import dev.b24mcp.adapter.bitrix24.access.oauth.Tokens;
import dev.b24mcp.adapter.bitrix24.support.Failures;
import dev.b24mcp.adapter.bitrix24.support.LoggedInPortal;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.adapter.bitrix24.support.SlowAuthorization;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.testkit.WatchedCall;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The authorization server has used up the old token and takes its time to tell the new one. */
@Timeout(60)
class SlowRenewalTest {

    private static final Duration LITTLE = Duration.ofMillis(100);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private TokenFile file;

    @SuppressWarnings("NullAway.Init") // as above
    private LoggedInPortal portal;

    @SuppressWarnings("NullAway.Init") // as above
    private SlowAuthorization authorization;

    @BeforeEach
    void start() throws Exception {
        file = new TokenFile(folder.resolve("tokens.json"));
        portal = new LoggedInPortal(file);
        authorization = new SlowAuthorization(URI.create("http://" + portal.domain()));
    }

    @AfterEach
    void stop() {
        authorization.close();
        portal.close();
    }

    @Test
    void aCallDoesNotWaitForANewTokenLongerThanItMayTake() throws Exception {
        var gateway = gateway(Portal.PATIENT);
        portal.oauth().expireAccessTokens();

        assertThat(failureOfTheHurried(gateway)).isEqualTo(new Unavailable("TIMEOUT", ""));
    }

    @Test
    void whoeverHasMoreTimeGetsTheTokenThatAnotherGaveUp() throws Exception {
        var gateway = gateway(Portal.PATIENT);
        portal.oauth().expireAccessTokens();
        failureOfTheHurried(gateway);

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> call = () -> gateway.currentUser().id();
            var patient = callers.submit(call);
            authorization.answer();
            assertThat(patient.get()).isEqualTo("1");
        }
        assertThat(portal.renewals()).hasSize(1);
    }

    @Test
    void aTokenThatComesWhenNobodyWaitsIsKept() throws Exception {
        var gateway = gateway(Portal.PATIENT);
        portal.oauth().expireAccessTokens();
        var before = stored();
        failureOfTheHurried(gateway);

        authorization.answer();

        assertThat(storedAfterTheRenewal()).isNotEqualTo(before);
        assertThat(gateway.currentUser().id()).isEqualTo("1");
        assertThat(portal.renewals()).hasSize(1);
    }

    /** Though nobody is asked to wait that long. */
    @Test
    void aTokenThatComesLaterThanTheServerMayTakeIsKept() throws Exception {
        var gateway = gateway(Duration.ofSeconds(1));
        portal.oauth().expireAccessTokens();
        var before = stored();
        assertThat(Failures.of(gateway)).isEqualTo(new Unavailable("OAUTH_TIMEOUT", ""));

        authorization.answer();

        assertThat(storedAfterTheRenewal()).isNotEqualTo(before);
        assertThat(portal.renewals()).hasSize(1);
    }

    private Bitrix24Gateway gateway(Duration patience) throws TokenStoreException {
        return portal.gateway(portal.root(), authorization.address(), patience);
    }

    /** Until the portal has had the time to call the token expired, and the new one has been asked for. */
    private CrmFailure failureOfTheHurried(Bitrix24Gateway gateway) {
        while (true) {
            var failure = Failures.of(() -> gateway.list(Queries.deals(), WatchedCall.hurried(LITTLE)));
            if (authorization.isAsked()) {
                return failure;
            }
        }
    }

    private Tokens stored() throws TokenStoreException {
        return file.load().orElseThrow();
    }

    /** Nobody else renews tokens in the meantime, or looks at them. */
    private Tokens storedAfterTheRenewal() throws TokenStoreException {
        try (var _ = file.lease()) {
            return stored();
        }
    }
}
