package dev.b24mcp.adapter.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.support.Json;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.adapter.bitrix24.support.Sample;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.RecordPage;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.Sort;
import dev.b24mcp.domain.crm.Sort.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The list requests and answers that Bitrix24 documents. */
class DocumentedListsTest {

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    @Test
    void dealsAreAskedForAndReadAsDocumented() {
        var sample = Sample.of("crm.deal.list");
        PORTAL.answers("crm.deal.list", sample.responseText());

        var page = PORTAL.gateway().list(query(EntityType.DEAL, sample, 0), CallContext.UNWATCHED);

        assertThat(PORTAL.bodies())
                .containsExactly(expected(sample, 0, "{'TITLE':'ASC','OPPORTUNITY':'ASC','ID':'ASC'}"));
        assertSaysTheSame(page, sample);
        assertThat(page.total()).hasValue(6);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void contactsAreAskedForAndReadAsDocumented() {
        var sample = Sample.of("crm.contact.list");
        PORTAL.answers("crm.contact.list", sample.responseText());

        var page = PORTAL.gateway().list(query(EntityType.CONTACT, sample, 0), CallContext.UNWATCHED);

        assertThat(PORTAL.bodies()).containsExactly(expected(sample, 0, "{'LAST_NAME':'ASC','NAME':'ASC','ID':'ASC'}"));
        assertSaysTheSame(page, sample);
        assertThat(page.total()).hasValue(5);
        assertThat(page.next()).isEmpty();
    }

    /** The documentation shows two of the page's fifty rows, and a {@code next} that is its start. */
    @Test
    void leadsAreAskedForAndReadAsDocumented() {
        var sample = withFullPage(Sample.of("crm.lead.list"));
        PORTAL.answers("crm.lead.list", sample.responseText());

        var page = PORTAL.gateway().list(query(EntityType.LEAD, sample, 50), CallContext.UNWATCHED);

        assertThat(PORTAL.bodies()).containsExactly(expected(sample, 50, "{'STATUS_ID':'ASC','ID':'ASC'}"));
        assertThat(rows(page)).isEqualTo(sample.response().get("result"));
        assertThat(page.total()).hasValue(654);
        assertThat(page.next()).hasValue(100);
    }

    @Test
    void tasksAreAskedForAndReadAsDocumented() {
        var sample = Sample.of("tasks.task.list");
        PORTAL.answers("tasks.task.list", sample.responseText());

        var page = PORTAL.gateway().list(query(EntityType.TASK, sample, 0), CallContext.UNWATCHED);

        var expected = expected(sample, 0, "{'DEADLINE':'ASC','PRIORITY':'DESC','ID':'DESC'}");
        // extras that no query can ask for
        expected.remove("params");
        assertThat(PORTAL.bodies()).containsExactly(expected);
        assertThat(Json.text(PORTAL.bodies().getFirst().get("filter")))
                .contains("\"::SUBFILTER-PARAMS\":{\"FAVORITE\":\"Y\"}");
        assertThat(page.records()).hasSize(1);
        assertThat(page.answer()).isEqualTo(sample.response());
        assertThat(page.total()).hasValue(1);
        assertThat(page.next()).isEmpty();
    }

    /** The documentation skips ten of two users; this does not. */
    @Test
    void usersAreAskedForAndReadAsDocumented() {
        var sample = Sample.of("user.get");
        PORTAL.answers("user.get", sample.responseText());

        var page = PORTAL.gateway()
                .list(
                        new RecordQuery(
                                EntityType.USER,
                                Queries.conditions(Json.object("{'UF_DEPARTMENT':1}")),
                                List.of("*"),
                                List.of(Queries.ascending("ID")),
                                0,
                                50),
                        CallContext.UNWATCHED);

        assertThat(PORTAL.bodies())
                .containsExactly(Json.object(
                        "{'FILTER':{'UF_DEPARTMENT':1},'SORT':'ID','ORDER':'ASC','select':['*'],'start':0}"));
        assertSaysTheSame(page, sample);
        assertThat(page.total()).hasValue(2);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void anEmptyListIsReadAsDocumented() {
        var sample = Sample.of("crm.deal.list.empty");
        PORTAL.answers("crm.deal.list", sample.responseText());

        var page = PORTAL.gateway().list(Queries.deals(), CallContext.UNWATCHED);

        assertThat(page.records()).isEmpty();
        assertThat(page.total()).hasValue(0);
        assertThat(page.next()).isEmpty();
        assertThat(page.answer()).isEqualTo(sample.response());
    }

    /** The documentation shows two of the page's fifty rows. */
    @Test
    void aFirstPageOfManyIsReadAsDocumented() {
        var sample = withFullPage(Sample.of("crm.deal.list.page1"));
        PORTAL.answers("crm.deal.list", sample.responseText());

        var page = PORTAL.gateway().list(Queries.deals(), CallContext.UNWATCHED);

        assertThat(PORTAL.starts()).containsExactly(0);
        assertThat(page.records()).hasSize(50);
        assertThat(page.total()).hasValue(654);
        assertThat(page.next()).hasValue(50);
        assertThat(page.answer()).isEqualTo(sample.response());
    }

    private static RecordQuery query(EntityType entity, Sample sample, int start) {
        var request = lowerCase(sample.request());
        var select = list(request.get("select")).stream().map(String::valueOf).toList();
        var order = new ArrayList<Sort>();
        map(request.get("order"))
                .forEach((field, way) -> order.add(new Sort(field, Direction.valueOf(upper(String.valueOf(way))))));
        return new RecordQuery(entity, Queries.conditions(map(request.get("filter"))), select, order, start, 50);
    }

    /** The sample's request with the names, the ordering and the start that the adapter writes. */
    private static Map<String, @Nullable Object> expected(Sample sample, int start, String order) {
        var expected = lowerCase(sample.request());
        expected.put("order", Json.object(order));
        expected.put("start", start);
        return expected;
    }

    /** Nobody sent the portal's capitals: the classic methods do not mind them. */
    private static Map<String, @Nullable Object> lowerCase(Map<String, @Nullable Object> request) {
        var lower = new LinkedHashMap<String, @Nullable Object>();
        request.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return lower;
    }

    private static Sample withFullPage(Sample sample) {
        var example = map(list(sample.response().get("result")).getFirst());
        var rows = IntStream.rangeClosed(1, 50)
                .mapToObj(id -> {
                    var row = new LinkedHashMap<String, @Nullable Object>(example);
                    row.put("ID", String.valueOf(id));
                    return row;
                })
                .toList();
        var response = new LinkedHashMap<String, @Nullable Object>(sample.response());
        response.put("result", rows);
        var content = new LinkedHashMap<String, @Nullable Object>(sample.content());
        content.put("response", response);
        return new Sample(content);
    }

    private static void assertSaysTheSame(RecordPage page, Sample sample) {
        assertThat(rows(page)).isEqualTo(sample.response().get("result"));
        assertThat(page.answer()).isEqualTo(sample.response());
    }

    private static List<Map<String, @Nullable Object>> rows(RecordPage page) {
        return page.records().stream().map(CrmRecord::fields).toList();
    }

    private static Map<String, @Nullable Object> map(@Nullable Object value) {
        return Json.object(Json.text(value));
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
