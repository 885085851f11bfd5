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
        return new OneOf("manager", required, given -> colleagues.active(given.call()), texts);
    }

    Parameter<DictionaryEntry> funnel() {
        return new OneOf(
                "funnel", false, given -> dictionaries.entries(Dictionary.DEAL_CATEGORIES, given.call()), texts);
    }

    Parameter<DictionaryEntry> source() {
        return new OneOf("source", false, given -> dictionaries.entries(Dictionary.LEAD_SOURCES, given.call()), texts);
    }

    /** The stages of the funnel that was chosen, or of all. */
    Parameter<DictionaryEntry> stage(Parameter<DictionaryEntry> funnel) {
        return new OneOf("stage", false, given -> stages(funnel.in(given), given.call()), texts);
    }

    private List<DictionaryEntry> stages(Optional<DictionaryEntry> funnel, CallContext call) {
        return dictionaries.entries(Dictionary.DEAL_STAGES, call).stream()
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
