package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.sandbox.bitrix24.JournalEntry.Auth;
import org.junit.jupiter.api.Test;

class JournalTest {

    @Test
    void everyRequestIsEnteredWithoutItsSecret() {
        try (var portal = TestPortal.start()) {
            var base = portal.portal().baseUrl() + "/";
            var token = portal.portal().accessToken();
            portal.call("CRM.deal.list.json", "{'filter':{'>ID':5,'TITLE':'" + token + "'}}");
            portal.get(base + "profile?x=1&auth=" + token);
            portal.get(base + "profile");
            portal.get(base + "sandboxwebhook0000/profile");
            var journal = portal.portal().journal();
            assertThat(journal)
                    .extracting(JournalEntry::method)
                    .containsExactly("crm.deal.list", "profile", "profile", "***");
            assertThat(journal)
                    .extracting(JournalEntry::auth)
                    .containsExactly(Auth.WEBHOOK, Auth.TOKEN, Auth.NONE, Auth.NONE);
            assertThat(journal).extracting(JournalEntry::status).containsExactly(200, 200, 401, 404);
            assertThat(journal.get(1).parameters()).containsOnlyKeys("x");
            assertThat(journal.getFirst().parameters().get("filter")).hasToString("{>ID=5, TITLE=***}");
            assertThat(journal.toString()).doesNotContain(token, "sandboxwebhook");
        }
    }

    @Test
    void onlyTheLastThousandAreKept() {
        try (var portal = TestPortal.start(settings -> settings.withVolume(volume -> volume.withDeals(1)))) {
            for (int i = 0; i <= 1_000; i++) {
                portal.get(portal.webhook("server.time") + "?n=" + i);
            }
            var journal = portal.portal().journal();
            assertThat(journal).hasSize(1_000);
            assertThat(journal.getFirst().parameters()).containsEntry("n", "1");
        }
    }
}
