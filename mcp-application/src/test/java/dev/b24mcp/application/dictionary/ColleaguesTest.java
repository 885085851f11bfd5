package dev.b24mcp.application.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.crm.Sort;
import dev.b24mcp.domain.crm.Sort.Direction;
import dev.b24mcp.domain.testkit.FakeCrm;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColleaguesTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));

    private final StaffedCrm crm = new StaffedCrm("acme");
    private final Colleagues colleagues = new Colleagues(crm, Duration.ofMinutes(10), CLOCK);

    @Test
    void areCalledByTheirWholeNames() {
        crm.with("7", "Иван", "Петров")
                .with(8, "Анна", null)
                .with("9", "", "Сидоров")
                .with("10", null, " ");

        assertThat(colleagues.active(CallContext.UNWATCHED))
                .containsExactly(entry("7", "Иван Петров"), entry("8", "Анна"), entry("9", "Сидоров"));
    }

    @Test
    void areThoseWhoWorkThereAndNotTooMany() {
        for (var id = 1; id <= Colleagues.MOST + 1; id++) {
            crm.with(id, "Иван", "Петров");
        }

        assertThat(colleagues.active(CallContext.UNWATCHED)).hasSize(Colleagues.MOST);
        assertThat(crm.queries()).singleElement().satisfies(query -> {
            assertThat(query.entity()).isEqualTo(EntityType.USER);
            assertThat(query.filter()).containsExactly(new Condition("state", Operator.EQUAL, "OPEN"));
            assertThat(query.select()).containsExactly("id", "given", "family");
            assertThat(query.order()).containsExactly(new Sort("family", Direction.ASC));
        });
    }

    @Test
    void areAskedForOnce() {
        crm.with("7", "Иван", "Петров");
        assertThat(colleagues.active(CallContext.UNWATCHED)).isEqualTo(colleagues.active(CallContext.UNWATCHED));
        assertThat(crm.queries()).hasSize(1);
    }

    @Test
    void areNobodyWhereTheProviderDoesNotSayHowToFindThem() {
        var silent = new FakeCrm(3);
        assertThat(new Colleagues(silent, Duration.ofMinutes(10), CLOCK).active(CallContext.UNWATCHED))
                .isEqualTo(List.of());
        assertThat(silent.queries()).isEmpty();
    }

    private static DictionaryEntry entry(String id, String name) {
        return new DictionaryEntry(id, name, Optional.empty());
    }
}
