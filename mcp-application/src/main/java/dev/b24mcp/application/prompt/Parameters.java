package dev.b24mcp.application.prompt;

import dev.b24mcp.application.dictionary.Colleagues;
import dev.b24mcp.application.dictionary.Dictionaries;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.date.DateRange;
import dev.b24mcp.domain.date.Period;
import dev.b24mcp.domain.text.Texts;
import java.util.List;
import java.util.Optional;

/** What users can fill in; each prompt takes some of it. */
record Parameters(Dictionaries dictionaries, Colleagues colleagues, Today today, Texts texts) {

    Parameter<DictionaryEntry> manager(boolean required) {
        return new OneOf("manager", required, _ -> colleagues.active(), texts);
    }

    Parameter<DictionaryEntry> funnel() {
        return new OneOf(
                "funnel", false, _ -> dictionaries.entries(Dictionary.DEAL_CATEGORIES, CallContext.UNWATCHED), texts);
    }

    Parameter<DictionaryEntry> source() {
        return new OneOf(
                "source", false, _ -> dictionaries.entries(Dictionary.LEAD_SOURCES, CallContext.UNWATCHED), texts);
    }

    /** The stages of the funnel that was chosen, or of all. */
    Parameter<DictionaryEntry> stage(Parameter<DictionaryEntry> funnel) {
        return new OneOf("stage", false, arguments -> stages(funnel.in(arguments)), texts);
    }

    private List<DictionaryEntry> stages(Optional<DictionaryEntry> funnel) {
        return dictionaries.entries(Dictionary.DEAL_STAGES, CallContext.UNWATCHED).stream()
                .filter(stage -> funnel.isEmpty() || stage.group().equals(funnel.map(DictionaryEntry::id)))
                .toList();
    }

    Parameter<DateRange> period(String name, Period... offered) {
        return new Days(name, List.of(offered), false, today, texts);
    }

    Parameter<DateRange> day(String name, Period... offered) {
        return new Days(name, List.of(offered), true, today, texts);
    }

    Parameter<Integer> dayCount(String name) {
        return new DayCount(name, texts);
    }

    Parameter<String> words(String name, boolean required) {
        return new Words(name, required, texts);
    }
}
