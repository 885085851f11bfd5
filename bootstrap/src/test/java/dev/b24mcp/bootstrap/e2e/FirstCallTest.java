package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a portal that nobody has asked before is waited for. */
class FirstCallTest {

    private static final Map<String, String> ANSWERS = Map.of(
            "crm.deal.fields",
                    "{'ID':{'type':'integer','title':'ID'},"
                            + "'STAGE_ID':{'type':'crm_status','statusType':'DEAL_STAGE','title':'Stage'}}",
            "crm.category.list", "{'categories':[{'id':'0','name':'Main'}]}",
            "crm.status.list", "[{'ENTITY_ID':'DEAL_STAGE','STATUS_ID':'NEW','NAME':'New'}]",
            "crm.deal.list", "[{'ID':'1','STAGE_ID':'NEW'}]");

    private static final Set<String> DESCRIPTIONS = Set.of("crm.deal.fields", "crm.category.list", "crm.status.list");

    private final CountDownLatch toBeAsked = new CountDownLatch(DESCRIPTIONS.size());

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void isForAllThatDescribesTheDealsAtOnceAndThenForTheDeals() throws Exception {
        try (var portal = new ScriptedPortal(ANSWERS, this::answersNoDescriptionBeforeAllAreAskedFor)) {
            var environment = Map.of("BITRIX_BASE_URL", portal.address(), "BITRIX_TOKEN", "1/invented0secret");
            try (var call = Program.start(
                    folder, environment, "call", "getDeals", "--select", "ID,STAGE_ID", "--filter", "Stage=New")) {
                assertThat(call.hangUp()).contains("New");
            }
            assertThat(portal.asked()).hasSize(4).last().isEqualTo("crm.deal.list");
            assertThat(portal.asked()).containsAll(DESCRIPTIONS);
        }
    }

    private void answersNoDescriptionBeforeAllAreAskedFor(String method) {
        if (!DESCRIPTIONS.contains(method)) {
            return;
        }
        toBeAsked.countDown();
        try {
            if (!toBeAsked.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("asked one after the other");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
