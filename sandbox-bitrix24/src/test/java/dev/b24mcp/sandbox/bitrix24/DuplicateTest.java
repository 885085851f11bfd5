package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DuplicateTest {
    private static final TestPortal PORTAL = TestPortal.start();

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    private static TestPortal.Reply find(String json) {
        return PORTAL.call("crm.duplicate.findbycomm", json);
    }

    private static JsonNode contact() {
        return PORTAL.call(
                        "crm.contact.list",
                        "{'select':['ID','PHONE','EMAIL'],'filter':{'HAS_PHONE':'Y','HAS_EMAIL':'Y'}}")
                .result()
                .get(0);
    }

    @Test
    void aPhoneIsFoundHoweverItIsWritten() {
        var contact = contact();
        var digits = contact.path("PHONE").get(0).path("VALUE").asText().replaceAll("\\D", "");
        for (var form : new String[] {digits, "+" + digits, "8" + digits.substring(1), "8 " + digits.substring(1)}) {
            var found = find("{'type':'PHONE','entity_type':'CONTACT','values':['" + form + "']}")
                    .result();
            assertThat(TestPortal.JSON.convertValue(found.path("CONTACT"), int[].class))
                    .as(form)
                    .contains(contact.path("ID").asInt());
        }
    }

    @Test
    void anAddressIsFoundInAnyCaseAndEverywhere() {
        var contact = contact();
        var address = contact.path("EMAIL").get(0).path("VALUE").asText();
        var found = find("{'type':'EMAIL','values':['" + address.toUpperCase(Locale.ROOT) + "']}")
                .result();
        assertThat(found.path("CONTACT").get(0).asInt())
                .isEqualTo(contact.path("ID").asInt());
    }

    @Test
    void nobodyIsAnEmptyList() {
        assertThat(find("{'type':'PHONE','values':['+1 555 0100']}").result().toString())
                .isEqualTo("[]");
    }

    @Test
    void codesAreSentences() {
        assertThat(find("{'values':['1']}").error()).isEqualTo("Communication type is not defined");
        assertThat(find("{'type':'PHONE'}").error()).isEqualTo("Communication values is not defined");
        assertThat(find("{'type':'PIGEON','values':['1']}").error())
                .isEqualTo("Communication type 'PIGEON' is not supported in current context");
    }
}
