package dev.b24mcp.application.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.application.dictionary.StaffedCrm;
import dev.b24mcp.domain.crm.CrmFailure.Unauthorized;
import dev.b24mcp.domain.testkit.FakeCrm;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    @Test
    void allIsWellWhileTheCrmAnswers() {
        assertThat(new Readiness(new StaffedCrm("acme")).trouble()).isEmpty();
    }

    @Test
    void namesWhatIsWrongAndRemembersItForAWhile() {
        var crm = new StaffedCrm("acme");
        crm.failWith(new Unauthorized("expired_token", ""));
        var readiness = new Readiness(crm);
        assertThat(readiness.trouble()).contains("expired_token");
        crm.failWith(null);
        assertThat(readiness.trouble()).contains("expired_token");
    }

    @Test
    void aCrmThatDoesNotAnswerIsWaitedForOnlyALittle() {
        var crm = new FakeCrm(1);
        crm.holdUntilInterrupted();
        assertThat(new Readiness(crm).trouble()).contains("TIMEOUT");
    }
}
