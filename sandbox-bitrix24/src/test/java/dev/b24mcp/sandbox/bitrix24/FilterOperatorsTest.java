package dev.b24mcp.sandbox.bitrix24;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the portal returns against what a plain predicate picks from all the rows. */
class FilterOperatorsTest {
    private static final TestPortal PORTAL = TestPortal.start();
    private static final List<JsonNode> DEALS = PORTAL.all("crm.deal.list", "'*','UF_*'");
    private static final Instant FEBRUARY = Instant.parse("2026-01-31T21:00:00Z"); // midnight in Moscow
    private static final LocalDate MARCH_FIRST = LocalDate.of(2026, 3, 1);

    private static final Map<String, Predicate<JsonNode>> CASES = Map.ofEntries(
            entry(
                    "{'STAGE_SEMANTIC_ID':'S'}",
                    row -> text(row, "STAGE_SEMANTIC_ID").equals("S")),
            entry("{'=STAGE_ID':'c1:won'}", row -> text(row, "STAGE_ID").equals("C1:WON")),
            entry(
                    "{'!STAGE_SEMANTIC_ID':'P'}",
                    row -> !text(row, "STAGE_SEMANTIC_ID").equals("P")),
            entry("{'!=CATEGORY_ID':'0'}", row -> number(row, "CATEGORY_ID") != 0),
            entry("{'>OPPORTUNITY':90000}", row -> number(row, "OPPORTUNITY") > 90_000),
            entry("{'>=OPPORTUNITY':'90000'}", row -> number(row, "OPPORTUNITY") >= 90_000),
            entry("{'<ID':'9'}", row -> number(row, "ID") < 9),
            entry("{'<=ID':9}", row -> number(row, "ID") <= 9),
            entry("{'@CATEGORY_ID':[1,2]}", row -> Set.of(1.0, 2.0).contains(number(row, "CATEGORY_ID"))),
            entry("{'!@CATEGORY_ID':[1,2]}", row -> number(row, "CATEGORY_ID") == 0),
            entry("{'CATEGORY_ID':['0','2']}", row -> number(row, "CATEGORY_ID") != 1),
            entry("{'%TITLE':'ПОСТАВКА'}", row -> lower(row, "TITLE").contains("поставка")),
            entry("{'%TITLE':['поставка','']}", row -> lower(row, "TITLE").contains("поставка")),
            entry("{'!%TITLE':'поставка'}", row -> !lower(row, "TITLE").contains("поставка")),
            entry("{'=%TITLE':'поставка%'}", row -> lower(row, "TITLE").startsWith("поставка")),
            entry("{'%=TITLE':'%СВЕТ%'}", row -> lower(row, "TITLE").contains("свет")),
            entry("{'!=%TITLE':'п%'}", row -> !lower(row, "TITLE").startsWith("п")),
            entry("{'CONTACT_ID':null}", row -> row.path("CONTACT_ID").isNull()),
            entry("{'=CONTACT_ID':''}", row -> row.path("CONTACT_ID").isNull()),
            entry("{'!CONTACT_ID':''}", row -> !row.path("CONTACT_ID").isNull()),
            entry("{'!UTM_SOURCE':'vk'}", row -> !text(row, "UTM_SOURCE").equals("vk")),
            entry(
                    "{'UF_CRM_1700000001':46}",
                    row -> text(row, "UF_CRM_1700000001").equals("46")),
            entry(
                    "{'>=DATE_CREATE':'2026-02-01'}",
                    row -> !instant(row, "DATE_CREATE").isBefore(FEBRUARY)),
            entry(
                    "{'<DATE_CREATE':'2026-01-31T21:00:00+00:00'}",
                    row -> instant(row, "DATE_CREATE").isBefore(FEBRUARY)),
            entry(
                    "{'<DATE_CREATE':'2026-02-01 00:00:00'}",
                    row -> instant(row, "DATE_CREATE").isBefore(FEBRUARY)),
            entry(
                    "{'>DATE_CREATE':'01.02.2026'}",
                    row -> instant(row, "DATE_CREATE").isAfter(FEBRUARY)),
            entry("{'>=CLOSEDATE':'2026-03-01'}", row -> !date(row, "CLOSEDATE").isBefore(MARCH_FIRST)),
            entry(
                    "{'<CLOSEDATE':'2026-03-01T03:00:00+03:00'}",
                    row -> date(row, "CLOSEDATE").isBefore(MARCH_FIRST)),
            entry(
                    "{'UF_CRM_1700000003':''}",
                    row -> text(row, "UF_CRM_1700000003").isEmpty()),
            entry(
                    "{'CLOSED':'N','>=OPPORTUNITY':20000,'<=OPPORTUNITY':200000}",
                    row -> text(row, "CLOSED").equals("N")
                            && number(row, "OPPORTUNITY") >= 20_000
                            && number(row, "OPPORTUNITY") <= 200_000));

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    static Set<String> filters() {
        return CASES.keySet();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aFilterReturnsExactlyTheMatchingRows(String filter) {
        var expected = DEALS.stream()
                .filter(CASES.getOrDefault(filter, row -> false))
                .map(row -> text(row, "ID"))
                .toList();
        assertThat(expected.size()).as("the sample must have some of each").isBetween(1, DEALS.size() - 1);
        assertThat(ids(filter)).isEqualTo(expected);
    }

    private static List<String> ids(String filter) {
        var ids = new ArrayList<String>();
        for (int start = 0; start <= DEALS.size(); start += 50) {
            var reply = PORTAL.call("crm.deal.list", "{'filter':" + filter + ",'select':['ID'],'start':" + start + "}");
            ids.addAll(TestPortal.texts(reply.result(), "ID"));
            if (!reply.body().has("next")) {
                return ids;
            }
        }
        throw new AssertionError("no last page");
    }

    @Test
    void aDateWithoutATimeMeansItsMidnight() {
        var day = instant(DEALS.getLast(), "DATE_CREATE").toString().substring(0, 10);
        assertThat(ids("{'<=DATE_CREATE':'" + day + "'}")).doesNotContain(text(DEALS.getLast(), "ID"));
        assertThat(ids("{'>=DATE_CREATE':'" + day + "'}")).contains(text(DEALS.getLast(), "ID"));
    }

    @Test
    void anUnknownFieldIsSilentlyIgnored() {
        assertThat(ids("{'STAGE':'S','=NO_SUCH_FIELD':1}")).hasSize(DEALS.size());
        assertThat(ids("{'STAGE':'S','<=ID':2}")).containsExactly("1", "2");
    }

    @Test
    void textSearchInAReferenceIsIgnored() {
        assertThat(ids("{'%STAGE_ID':'WON'}")).hasSize(DEALS.size());
    }

    @Test
    void anEmptyLowerBoundStartsFromTheBeginning() {
        assertThat(ids("{'>ID':''}")).hasSize(DEALS.size());
    }

    @Test
    void aPhoneIsFoundByItsExactTextOnly() {
        var contact = PORTAL.call("crm.contact.list", "{'filter':{'HAS_PHONE':'Y'},'select':['ID','PHONE']}")
                .result()
                .get(0);
        var phone = contact.path("PHONE").get(0).path("VALUE").asText();
        assertThat(TestPortal.texts(contacts(phone), "ID")).contains(text(contact, "ID"));
        assertThat(contacts(phone.replaceAll("[^+0-9]", ""))).isEmpty();
    }

    private static JsonNode contacts(String phone) {
        return PORTAL.call("crm.contact.list", "{'filter':{'PHONE':'" + phone + "'},'select':['ID']}")
                .result();
    }

    private static String text(JsonNode row, String key) {
        return row.path(key).isNull() ? "" : row.path(key).asText();
    }

    private static String lower(JsonNode row, String key) {
        return text(row, key).toLowerCase(Locale.ROOT);
    }

    private static double number(JsonNode row, String key) {
        return Double.parseDouble(text(row, key));
    }

    private static Instant instant(JsonNode row, String key) {
        return OffsetDateTime.parse(text(row, key)).toInstant();
    }

    private static LocalDate date(JsonNode row, String key) {
        return OffsetDateTime.parse(text(row, key)).toLocalDate();
    }
}
