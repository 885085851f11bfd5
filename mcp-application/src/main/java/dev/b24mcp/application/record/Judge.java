package dev.b24mcp.application.record;

import dev.b24mcp.application.dictionary.Dictionaries;
import dev.b24mcp.application.dictionary.Fields;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.Choices;
import dev.b24mcp.domain.crm.Choices.InDictionary;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.KnownFields;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.warning.AskedQuery;
import dev.b24mcp.domain.warning.UnknownChoice;
import dev.b24mcp.domain.warning.UnknownField;
import dev.b24mcp.domain.warning.Warning;
import dev.b24mcp.domain.wording.Labels;
import dev.b24mcp.domain.wording.Titles;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges a query by what the CRM says of itself, and has it say that anew before anything is called unknown. */
final class Judge {

    private final QueryRules rules;
    private final Fields fields;
    private final Dictionaries dictionaries;
    private final InstantSource clock;
    private final ZoneId zone;

    Judge(QueryRules rules, Fields fields, Dictionaries dictionaries, InstantSource clock, ZoneId zone) {
        this.rules = rules;
        this.fields = fields;
        this.dictionaries = dictionaries;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Judges a query.
     *
     * @param call who asks
     * @throws CrmException when the CRM has to be asked for its fields and cannot be reached
     */
    Judged judge(RecordQuery query, EntityDescription entity, CallContext call) {
        var now = clock.instant();
        var judged = look(query, entity, now, call);
        return forget(judged, now) ? look(query, entity, now, call) : judged;
    }

    /** What the CRM says of itself has turned out to be wrong: it is asked anew next time. */
    void distrust(Judged judged) {
        var asked = judged.asked();
        var before = asked.now().toInstant();
        fields.forget(asked.entity().type(), before);
        asked.choices().keySet().forEach(field -> forgetChoices(field, asked, before));
    }

    private Judged look(RecordQuery query, EntityDescription entity, Instant now, CallContext call) {
        var known = fields.of(entity.type(), call);
        var named = Titles.resolved(query, known);
        var choices = new LinkedHashMap<String, List<DictionaryEntry>>();
        var untold = new ArrayList<String>();
        asked(named, known).forEach((field, description) -> {
            var told = choices(entity.choices(description), call);
            told.ifPresent(entries -> choices.put(field, entries));
            if (told.isEmpty()) {
                untold.add(field);
            }
        });
        var asked = new AskedQuery(named, entity, known, choices, now.atZone(zone));
        var unchecked = new ArrayList<Warning>();
        if (known.isEmpty() && !(query.filter().isEmpty() && query.order().isEmpty())) {
            unchecked.add(Warning.remark("fields_unavailable", Map.of(), List.of()));
        }
        if (!untold.isEmpty()) {
            unchecked.add(
                    Warning.remark("choices_unavailable", Map.of("fields", String.join(", ", untold)), List.of()));
        }
        return new Judged(asked, unchecked, rules.check(asked));
    }

    /** The known fields whose values the filter names. */
    private static Map<String, FieldDescription> asked(RecordQuery query, KnownFields fields) {
        var asked = new LinkedHashMap<String, FieldDescription>();
        query.filter().stream()
                .filter(condition -> Labels.areUsedBy(condition.operator()))
                .flatMap(condition -> fields.find(condition.field()).stream())
                .forEach(field -> asked.put(field.name(), field));
        return asked;
    }

    /** The values that a field can have: any, as an empty list, where nobody limits them; nothing where the CRM does not tell. */
    private Optional<List<DictionaryEntry>> choices(Choices choices, CallContext call) {
        if (choices instanceof Choices.Unknown) {
            return Optional.of(List.of());
        }
        try {
            return Optional.of(dictionaries.entries(choices, call)).filter(entries -> !entries.isEmpty());
        } catch (CrmException failed) {
            if (Thread.currentThread().isInterrupted()) {
                throw failed;
            }
            return Optional.empty();
        }
    }

    /** Whether something was called unknown that may have been made since the CRM was asked. */
    private boolean forget(Judged judged, Instant now) {
        var unknown = judged.warnings().stream()
                .filter(warning -> warning.code().equals(UnknownField.CODE)
                        || warning.code().equals(UnknownChoice.CODE))
                .toList();
        for (var warning : unknown) {
            if (warning.code().equals(UnknownField.CODE)) {
                fields.forget(judged.asked().entity().type(), now);
            } else {
                forgetChoices(warning.values().getOrDefault(UnknownChoice.FIELD, ""), judged.asked(), now);
            }
        }
        return !unknown.isEmpty();
    }

    private void forgetChoices(String name, AskedQuery asked, Instant now) {
        asked.field(name).map(asked.entity()::choices).ifPresent(choices -> {
            if (choices instanceof InDictionary(var dictionary)) {
                dictionaries.forget(dictionary, now);
            } else {
                fields.forget(asked.entity().type(), now);
            }
        });
    }

    /**
     * A query with what is to be said of it.
     *
     * @param asked the query with names of fields in place of titles
     * @param unchecked what could not be judged
     * @param warnings the judgement
     */
    record Judged(AskedQuery asked, List<Warning> unchecked, List<Warning> warnings) {}
}
