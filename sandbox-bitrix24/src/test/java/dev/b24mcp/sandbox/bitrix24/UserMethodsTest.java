package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class UserMethodsTest {
    private static final TestPortal PORTAL = TestPortal.start();

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    private static JsonNode users(String request) {
        return PORTAL.call("user.get", request).result();
    }

    @Test
    void filtersWorkInFilterAndAtTheTopLevel() {
        assertThat(TestPortal.texts(users("{'FILTER':{'>ID':57}}"), "ID")).containsExactly("58", "59", "60");
        assertThat(TestPortal.texts(users("{'ID':5}"), "ID")).containsExactly("5");
        assertThat(TestPortal.texts(users("{'id':[5,6]}"), "ID")).containsExactly("5", "6");
        assertThat(users("{'ID':5000}")).isEmpty();
    }

    @Test
    void activeIsABooleanAndSelectsTheDismissed() {
        var dismissed = PORTAL.call("user.get", "{'filter':{'ACTIVE':false},'ADMIN_MODE':true}");
        var active = PORTAL.call("user.get", "{'ACTIVE':'Y'}");
        assertThat(dismissed.result()).isNotEmpty();
        assertThat(active.body().path("total").asInt()
                        + dismissed.body().path("total").asInt())
                .isEqualTo(60);
        dismissed.result().forEach(user -> {
            assertThat(user.path("ACTIVE").isBoolean()).isTrue();
            assertThat(user.path("ACTIVE").asBoolean()).isFalse();
        });
    }

    @Test
    void departmentsAreNumbersInAList() {
        var sales = users("{'UF_DEPARTMENT':2}");
        assertThat(sales.size()).isBetween(1, 49);
        sales.forEach(user -> assertThat(user.path("UF_DEPARTMENT").toString()).isEqualTo("[2]"));
    }

    @Test
    void sortAndOrderAreStringsInAnyCase() {
        assertThat(TestPortal.texts(users("{'SORT':'id','Order':'desc'}"), "ID"))
                .startsWith("60", "59");
        assertThat(TestPortal.texts(users("{'sort':'LAST_NAME','order':'ASC'}"), "LAST_NAME"))
                .isSortedAccordingTo(String::compareToIgnoreCase);
        var reply = PORTAL.call("user.get", "{'order':{'ID':'ASC'}}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().has("error")).isTrue();
    }

    @Test
    void pagesAreFlooredAndCounted() {
        var second = PORTAL.call("user.get", "{'START':75}");
        assertThat(second.result()).hasSize(10);
        assertThat(second.body().path("total").asInt()).isEqualTo(60);
        assertThat(PORTAL.call("user.get").body().path("next").asInt()).isEqualTo(50);
    }

    @Test
    void selectNarrowsTheRowAndItsAbsenceLeavesOutEmptyFields() {
        assertThat(users("{'select':['ID','NAME']}").get(0)).hasSize(2);
        var whole = users("{'ID':1}").get(0);
        assertThat(whole.has("PERSONAL_FAX")).isFalse();
        assertThat(whole.has("NAME_SEARCH")).isFalse();
        assertThat(whole.path("TIMESTAMP_X").toString()).isEqualTo("{}");
        assertThat(whole.path("LAST_ACTIVITY_DATE").asText()).matches("2026-03-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void nameSearchFindsPartsOfNames() {
        var last = users("{'ID':9}").get(0).path("LAST_NAME").asText();
        var found = users("{'FILTER':{'NAME_SEARCH':'" + last.substring(0, 5).toUpperCase(Locale.ROOT) + "'}}");
        assertThat(TestPortal.texts(found, "ID")).contains("9").hasSizeLessThan(30);
    }

    @Test
    void theWebhooksUserIsTheAdministrator() {
        var current = PORTAL.call("user.current").result();
        assertThat(current).isEqualTo(users("{'ID':1}").get(0));
        assertThat(PORTAL.call("profile").result().path("ADMIN").isBoolean()).isTrue();
    }
}
