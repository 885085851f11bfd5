package dev.b24mcp.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.b24mcp.domain.date.Period;
import dev.b24mcp.domain.text.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every language must have. Extend it, say where the texts are, and let it pass. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TextsContract {

    /** The texts under test. */
    protected abstract Texts texts();

    static Stream<String> keys() {
        return Stream.of(
                        Stream.of("instructions", "instructions.prompts", "notes", "notes.leads", "arguments.invalid"),
                        Stream.of(
                                        "missing_date_range",
                                        "unreadable_date",
                                        "unknown_field",
                                        "unusable_value",
                                        "ambiguous_title",
                                        "unknown_choice",
                                        "shared_label",
                                        "choices_unavailable",
                                        "fields_unavailable",
                                        "unknown_operator",
                                        "state_word",
                                        "limit_over_cap",
                                        "order_not_selected",
                                        "names_unavailable",
                                        "nearest")
                                .map(code -> "warning." + code),
                        Stream.of("getDeals", "getLeads", "getContacts", "getUsers", "getTasks")
                                .flatMap(tool -> Stream.of("tool." + tool + ".title", "tool." + tool + ".description")),
                        Stream.of(
                                        "deal",
                                        "lead",
                                        "contact",
                                        "user",
                                        "task",
                                        "lead_statuses",
                                        "lead_sources",
                                        "currencies",
                                        "deal_categories",
                                        "deal_stages",
                                        "deal_types",
                                        "contact_types",
                                        "task_statuses",
                                        "task_priorities")
                                .flatMap(entity -> Stream.of(
                                        "resource." + entity + ".title", "resource." + entity + ".description")),
                        Stream.of("codes", "template", "cursor", "parameter").map(name -> "resource." + name),
                        Stream.of("title", "description", "rules", "unknown").map(name -> "guide.leads." + name),
                        Stream.of("fresh", "today", "by_status", "last_week", "mine")
                                .map(name -> "guide.leads.scenario." + name)
                                .flatMap(key -> Stream.of(key + ".title", key + ".description")),
                        Stream.of("filter", "dateHint", "select", "order", "start", "limit")
                                .map(name -> "argument." + name),
                        Stream.of("of_total", "count", "more", "refused").map(name -> "summary." + name),
                        Stream.of(
                                        "unauthorized",
                                        "unauthorized.login_required",
                                        "unauthorized.client_refused",
                                        "unauthorized.other_portal",
                                        "unauthorized.tokens_file_unusable",
                                        "forbidden",
                                        "invalid_query",
                                        "rate_limited",
                                        "rate_limited.after",
                                        "unavailable",
                                        "unavailable.timeout",
                                        "unavailable.portal_moved",
                                        "unavailable.portal_renamed",
                                        "rejected")
                                .map(kind -> "failure." + kind),
                        promptKeys(),
                        Stream.of("form", "visit", "sampling", "roots", "tasks", "lacks", "silent")
                                .map(name -> "client." + name))
                .flatMap(keys -> keys);
    }

    private static Stream<String> promptKeys() {
        return Stream.of(
                        Stream.of("prompt.rules", "prompt.prepare_for_call.contact_id"),
                        prompt("weekly_sales_report", "manager", "funnel", "week"),
                        prompt("deals_at_risk", "funnel", "stage", "manager", "days"),
                        prompt("prepare_for_call", "contact", "known"),
                        prompt("my_day", "manager", "date"),
                        prompt("lead_triage", "source", "period"),
                        Stream.of("manager", "funnel", "stage", "source", "known")
                                .flatMap(what -> Stream.of("scope." + what + ".one", "scope." + what + ".all")),
                        Stream.of("scope.days"),
                        Arrays.stream(Period.values())
                                .map(period -> "period." + period.name().toLowerCase(Locale.ROOT)),
                        Stream.of("unknown", "ambiguous", "none", "number", "period", "day", "empty")
                                .map(name -> "choice." + name))
                .flatMap(keys -> keys);
    }

    private static Stream<String> prompt(String name, String... arguments) {
        var key = "prompt." + name;
        return Stream.concat(
                Stream.of(key + ".title", key + ".description", key + ".text"),
                Arrays.stream(arguments)
                        .map(argument -> key + ".argument." + argument)
                        .flatMap(argument -> Stream.of(argument + ".title", argument + ".description")));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void hasAText(String key) {
        assertThat(texts().text(key)).isNotBlank();
    }

    @Test
    void saysSoWhenThereIsNoText() {
        assertThat(texts().find("no.such.key")).isEmpty();
        assertThatThrownBy(() -> texts().text("no.such.key"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("no.such.key");
    }

    @Test
    void fillsPlaceholders() {
        var filled = texts().text("failure.rejected", Map.of("detail", "$1 \\ {x}"));
        assertThat(filled).contains("$1 \\ {x}").doesNotContain("{detail}");
        assertThat(texts().text("failure.rejected", Map.of())).contains("{detail}");
    }

    @Test
    void namesItsLanguage() {
        assertThat(texts().locale().getLanguage()).isNotBlank();
    }
}
