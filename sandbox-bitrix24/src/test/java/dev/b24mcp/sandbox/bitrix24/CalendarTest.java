package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calendars of employees. */
class CalendarTest {
    private static final String EVENT =
            "{'type':'user','ownerId':2,'name':'x','from':'2026-06-10 10:00:00','to':'2026-06-10 11:00:00'";
    private static final String JUNE = "{'type':'user','ownerId':2,'from':'2026-06-01','to':'2026-06-30'}";

    private final TestPortal portal = TestPortal.start();

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void whatWasAddedIsFoundInItsTime() {
        assertThat(portal.call("calendar.event.get", JUNE).result()).isEmpty();

        var id = portal.call("calendar.event.add", EVENT + ",'crm_fields':['D_7']}")
                .result();

        var found = portal.call("calendar.event.get", JUNE).result();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("ID").asText()).isEqualTo(id.asText());
        assertThat(found.get(0).path("DATE_FROM").asText()).isEqualTo("10.06.2026 10:00:00");
        assertThat(found.get(0).path("UF_CRM_CAL_EVENT").get(0).asText()).isEqualTo("D_7");
        assertThat(portal.call("calendar.event.get", JUNE.replace("2026-06-30", "2026-06-09"))
                        .result())
                .isEmpty();
        assertThat(portal.call("calendar.event.get", JUNE.replace("2026-06-30", "2026-06-10"))
                        .result())
                .as("the last day is part of the time")
                .hasSize(1);
    }

    @Test
    void whatIsRepeatedIsFoundUntilItEnds() {
        portal.call("calendar.event.add", EVENT + ",'rrule':{'FREQ':'WEEKLY','BYDAY':['WE'],'UNTIL':'2026-07-20'}}");

        assertThat(portal.call("calendar.event.get", JUNE.replace("-06-", "-07-"))
                        .result())
                .hasSize(1);
        assertThat(portal.call("calendar.event.get", JUNE.replace("-06-", "-08-"))
                        .result())
                .isEmpty();
    }

    @Test
    void aPrivateEventIsItsOwnersAlone() {
        portal.call("calendar.event.add", EVENT.replace("'ownerId':2", "'ownerId':3") + ",'private_event':'Y'}");
        var asked = JUNE.replace("'ownerId':2", "'ownerId':3");

        assertThat(portal.call("calendar.event.get", asked).result()).hasSize(1);
        assertThat(portal.as(portal.portal().employeeWebhookToken(), "calendar.event.get", asked)
                        .result())
                .isEmpty();
    }

    @Test
    void nobodyWritesIntoAnothersCalendar() {
        var others = EVENT.replace("'ownerId':2", "'ownerId':3") + "}";

        assertThat(portal.as(portal.portal().employeeWebhookToken(), "calendar.event.add", others)
                        .description())
                .isEqualTo("Access denied");
        assertThat(portal.call("calendar.event.add", EVENT + ",'section':9}").description())
                .startsWith("You specified an invalid calendar section ID");
        assertThat(portal.call("calendar.event.add", EVENT + ",'crm_fields':'D_7'}")
                        .description())
                .isEqualTo("The list of event links to CRM must be an array");
    }
}
