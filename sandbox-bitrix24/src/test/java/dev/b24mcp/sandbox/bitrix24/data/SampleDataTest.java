package dev.b24mcp.sandbox.bitrix24.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.sandbox.bitrix24.table.ContactPoint;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleDataTest {
    private static final Instant NOW = Instant.parse("2026-03-18T09:30:00Z");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Volume VOLUME = new Volume(1200, 600, 900, 40, 700);
    private static final SampleData DATA = SampleData.generate(VOLUME, 24, MOSCOW, NOW);

    private static List<Row> all(String field, Table table) {
        return table.rows().stream().filter(row -> row.get(field) != null).toList();
    }

    private static List<List<?>> values(Table table) {
        return table.rows().stream()
                .<List<?>>map(row -> table.schema().fields().stream()
                        .map(field -> String.valueOf(row.get(field)))
                        .toList())
                .toList();
    }

    @Test
    void theSameSeedAndClockGiveTheSamePortal() {
        var again = SampleData.generate(VOLUME, 24, MOSCOW, NOW);
        assertThat(values(again.deals())).isEqualTo(values(DATA.deals()));
        assertThat(values(again.tasks())).isEqualTo(values(DATA.tasks()));
        var other = SampleData.generate(VOLUME, 25, MOSCOW, NOW);
        assertThat(values(other.deals())).isNotEqualTo(values(DATA.deals()));
    }

    @Test
    void moreDealsDoNotChangeTheUsers() {
        var more = SampleData.generate(new Volume(1300, 600, 900, 40, 700), 24, MOSCOW, NOW);
        assertThat(values(more.users())).isEqualTo(values(DATA.users()));
        assertThat(values(more.leads())).isEqualTo(values(DATA.leads()));
    }

    @Test
    void aPortalMayBeAlmostEmpty() {
        var empty = SampleData.generate(new Volume(1, 0, 0, 1, 1), 1, MOSCOW, NOW);
        assertThat(empty.deals().rows()).hasSize(1);
        assertThat(empty.deals().rows().getFirst().get("CONTACT_ID")).isNull();
    }

    @Test
    void stagesAgreeWithEverythingThatFollowsFromThem() {
        for (var deal : DATA.deals().rows()) {
            var stage = DATA.dictionaries().stages((int) deal.number("CATEGORY_ID")).stream()
                    .filter(status -> status.code().equals(deal.text("STAGE_ID")))
                    .findFirst()
                    .orElseThrow();
            assertThat(deal.text("STAGE_SEMANTIC_ID")).isEqualTo(stage.group());
            assertThat(deal.text("CLOSED")).isEqualTo(stage.isFinal() ? "Y" : "N");
            if (stage.isFinal()) {
                assertThat(deal.date("CLOSEDATE")).isEqualTo(LocalDate.ofInstant(deal.instant("MOVED_TIME"), MOSCOW));
            }
            assertThat(deal.date("CLOSEDATE")).isAfterOrEqualTo(deal.date("BEGINDATE"));
        }
        assertThat(DATA.deals().rows())
                .extracting(deal -> deal.text("STAGE_SEMANTIC_ID"))
                .contains("P", "S", "F");
        assertThat(DATA.deals().rows())
                .extracting(deal -> deal.number("CATEGORY_ID"))
                .contains(0L, 1L, 2L);
        assertThat(DATA.leads().rows())
                .allMatch(lead -> lead.text("STATUS_SEMANTIC_ID").equals("P") == (lead.get("DATE_CLOSED") == null));
    }

    @Test
    void timesAreInOrderAndNeverInTheFuture() {
        for (var table : List.of(DATA.deals(), DATA.leads())) {
            for (var row : table.rows()) {
                assertThat(List.of(
                                row.instant("DATE_CREATE"), row.instant("MOVED_TIME"), row.instant("DATE_MODIFY"), NOW))
                        .isSorted();
            }
        }
        for (var row : DATA.contacts().rows()) {
            assertThat(List.of(row.instant("DATE_CREATE"), row.instant("DATE_MODIFY"), NOW))
                    .isSorted();
        }
        for (var row : DATA.tasks().rows()) {
            assertThat(List.of(
                            row.instant("CREATED_DATE"),
                            row.instant("STATUS_CHANGED_DATE"),
                            row.instant("CHANGED_DATE"),
                            NOW))
                    .isSorted();
            assertThat(row.get("CLOSED_DATE") != null).isEqualTo(row.number("STATUS") == 5);
        }
    }

    @Test
    void recentDaysAreBusierAndIdsGrowWithTime() {
        var created = DATA.deals().rows().stream()
                .map(deal -> deal.instant("DATE_CREATE"))
                .toList();
        assertThat(created).isSorted();
        var middle = NOW.minus(Duration.ofDays(200));
        assertThat(created.stream().filter(middle::isBefore).count()).isBetween(620L, 800L);
        assertThat(created.getFirst()).isAfter(NOW.minus(Duration.ofDays(402)));
    }

    @Test
    void referencesLeadSomewhere() {
        for (var table : List.of(DATA.deals(), DATA.leads(), DATA.contacts())) {
            for (var row : table.rows()) {
                assertThat(DATA.users().find(row.number("ASSIGNED_BY_ID"))).isPresent();
                assertThat(DATA.users().find(row.number("CREATED_BY_ID"))).isPresent();
            }
        }
        assertThat(all("CONTACT_ID", DATA.deals()))
                .hasSizeGreaterThan(800)
                .allSatisfy(deal -> assertThat(DATA.contacts()
                                .find(deal.number("CONTACT_ID"))
                                .orElseThrow()
                                .instant("DATE_CREATE"))
                        .isBeforeOrEqualTo(deal.instant("DATE_CREATE")));
        assertThat(all("LEAD_ID", DATA.deals()))
                .hasSizeGreaterThan(100)
                .allSatisfy(deal -> assertThat(DATA.leads()
                                .find(deal.number("LEAD_ID"))
                                .orElseThrow()
                                .text("STATUS_ID"))
                        .isEqualTo("CONVERTED"));
        assertThat(DATA.tasks().rows().stream().flatMap(task -> task.list("UF_CRM_TASK").stream()))
                .isNotEmpty()
                .allMatch(link -> DATA.deals()
                        .find(Long.parseLong(link.toString().replace("D_", "")))
                        .isPresent());
    }

    @Test
    void peopleAreInventedAndTheirNamesAgree() {
        var words = Words.load();
        assertThat(words.femaleSurnames()).hasSameSizeAs(words.maleSurnames());
        for (var user : DATA.users().rows()) {
            boolean female = user.text("PERSONAL_GENDER").equals("F");
            assertThat(female ? words.femaleNames() : words.maleNames()).contains(user.text("NAME"));
            assertThat(female ? words.femaleSurnames() : words.maleSurnames()).contains(user.text("LAST_NAME"));
            assertThat(female ? words.femalePatronymics() : words.malePatronymics())
                    .contains(user.text("SECOND_NAME"));
            assertThat(user.text("EMAIL")).matches("[a-z]+\\.[a-z]+\\.\\d+@example\\.com");
        }
        assertThat(DATA.users().rows()).extracting(user -> user.get("ACTIVE")).contains(true, false);
        assertThat(Stream.of(DATA.leads(), DATA.contacts())
                        .flatMap(table -> table.rows().stream())
                        .flatMap(row -> Stream.concat(row.list("PHONE").stream(), row.list("EMAIL").stream()))
                        .map(point -> ((ContactPoint) Objects.requireNonNull(point)).value()))
                .allMatch(value -> value.matches("\\+7 \\(900\\) 000-\\d\\d-\\d\\d|.+@example\\.(com|org)"));
    }

    @Test
    void aHundredThousandDealsAreQuicklyMade() {
        var many = SampleData.generate(new Volume(100_000, 10, 1_000, 40, 10), 1, MOSCOW, NOW);
        assertThat(many.deals().rows()).hasSize(100_000);
        assertThat(many.deals().find(77_777).orElseThrow().id()).isEqualTo(77_777);
    }
}
