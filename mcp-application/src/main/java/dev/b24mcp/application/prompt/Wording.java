package dev.b24mcp.application.prompt;

import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.record.Search;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.date.DateRange;
import dev.b24mcp.domain.text.Texts;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** Puts values into the words of a prompt. */
record Wording(Texts texts, JsonCodec json) {

    /** How many records a prompt asks for at a time. */
    private static final int LIMIT = 100;

    /** Foreign words in quotes, of which they cannot break out. */
    String quoted(String foreign) {
        return json.text(foreign);
    }

    /** The arguments of a list tool, on one line that may stand between backticks. */
    String search(Search search) {
        return json.text(search.arguments(LIMIT)).replace("`", "\\u0060");
    }

    /** The line {@code scope.WHAT.one} or, when nobody said which, {@code scope.WHAT.all}. */
    String scope(String what, Optional<DictionaryEntry> value) {
        return value.map(entry -> texts.text(
                        "scope." + what + ".one",
                        Map.of("name", quoted(ForeignText.cleaned(entry.name())), "id", quoted(entry.id()))))
                .orElseGet(() -> texts.text("scope." + what + ".all"));
    }

    /** The days of a range. */
    String days(DateRange range) {
        var first = day(range.from());
        var last = day(range.until().minusDays(1));
        return first.equals(last) ? first : texts.text("scope.days", Map.of("first", first, "last", last));
    }

    String day(ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", texts.locale()).format(moment);
    }
}
