package dev.b24mcp.adapter.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.adapter.bitrix24.support.Sandbox;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.RecordPage;
import dev.b24mcp.domain.crm.RecordQuery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A phone is found as somebody once typed it and in no other way. The texts of the tools tell that to the model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhonesOnThePortalTest {

    private final Sandbox sandbox = new Sandbox(settings -> settings);
    private final Bitrix24Gateway gateway = sandbox.gateway();
    private final String phone = someonesPhone();

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @Test
    void theExactTextFindsIt() {
        assertThat(find(phone).records())
                .isNotEmpty()
                .allSatisfy(contact ->
                        assertThat(contact.fields().get("PHONE")).asString().contains(phone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[^+0-9]", "[^0-9]", " "})
    void withoutItsMarksItIsNotFound(String marks) {
        assertThat(find(phone.replaceAll(marks, "")).records()).isEmpty();
    }

    private RecordPage find(String text) {
        return gateway.list(
                new RecordQuery(
                        EntityType.CONTACT,
                        List.of(Condition.parse("PHONE", text)),
                        List.of("ID", "PHONE"),
                        List.of(),
                        0,
                        50),
                CallContext.UNWATCHED);
    }

    private String someonesPhone() {
        var contacts = gateway.list(Queries.selecting(EntityType.CONTACT, "ID", "PHONE"), CallContext.UNWATCHED);
        return contacts.records().stream()
                .map(contact -> contact.fields().get("PHONE"))
                .filter(List.class::isInstance)
                .map(phones -> ((List<?>) phones).getFirst())
                .map(phone -> String.valueOf(((Map<?, ?>) phone).get("VALUE")))
                .findFirst()
                .orElseThrow();
    }
}
