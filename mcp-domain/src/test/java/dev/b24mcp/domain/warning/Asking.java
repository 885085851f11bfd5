package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.FieldKind;
import dev.b24mcp.domain.crm.FieldRole;
import dev.b24mcp.domain.crm.KnownFields;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.RecordState;
import dev.b24mcp.domain.crm.Sort;
import dev.b24mcp.domain.crm.Sort.Direction;
import dev.b24mcp.domain.crm.Vocabulary;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A query for deals in the making, as a rule gets to see it. */
final class Asking {

    static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T15:30:00+03:00[Europe/Moscow]");

    private static final Pattern CHOICE = Pattern.compile("([^=]+)=([^/]+)(?:/(.+))?");

    private static final Vocabulary WORDS = new Vocabulary(
            Map.of(FieldRole.ID, "ID", FieldRole.FUNNEL, "FUNNEL"),
            Map.of(
                    RecordState.OPEN, new Condition("OUTCOME", Operator.MATCH, "P"),
                    RecordState.WON, new Condition("OUTCOME", Operator.MATCH, "S"),
                    RecordState.LOST, new Condition("OUTCOME", Operator.MATCH, "F")),
            List.of("TITLE"));
    private Vocabulary words = WORDS;

    private final List<Condition> filter = new ArrayList<>();
    private final List<Sort> order = new ArrayList<>();
    private List<String> select = List.of("ID");
    private List<FieldDescription> fields = List.of(
            new FieldDescription("ID", "ID", FieldKind.INTEGER),
            new FieldDescription("TITLE", "Название", FieldKind.TEXT),
            new FieldDescription("OWNER", "Ответственный", FieldKind.REFERENCE),
            new FieldDescription("OPPORTUNITY", "Сумма", FieldKind.NUMBER),
            new FieldDescription("IS_NEW", "Новая", FieldKind.FLAG),
            new FieldDescription("OUTCOME", "Итог", FieldKind.CHOICE),
            new FieldDescription("BUDGET", "Бюджет", FieldKind.MONEY),
            new FieldDescription("FUNNEL", "Воронка", FieldKind.CHOICE),
            new FieldDescription("STAGE", "Стадия", FieldKind.CHOICE),
            new FieldDescription("LEVEL", "Важность", FieldKind.CHOICE),
            new FieldDescription("MODEL_1", "Модель", FieldKind.TEXT),
            new FieldDescription("MODEL_2", "Модель", FieldKind.TEXT),
            new FieldDescription("DATE_CREATE", "Дата создания", FieldKind.DATE_TIME),
            new FieldDescription("DATE_MODIFY", "Дата изменения", FieldKind.DATE_TIME),
            new FieldDescription("UF_CRM_SIGNED", "Подписан", FieldKind.DATE));
    private final Map<String, List<DictionaryEntry>> choices = new HashMap<>();
    private int limit = 50;

    static Asking deals() {
        return new Asking();
    }

    Asking where(String key, @Nullable Object value) {
        filter.add(Condition.parse(key, value));
        return this;
    }

    Asking where(List<Condition> conditions) {
        filter.addAll(conditions);
        return this;
    }

    Asking sortedBy(String field) {
        order.add(new Sort(field, Direction.DESC));
        return this;
    }

    Asking showing(String... names) {
        select = List.of(names);
        return this;
    }

    Asking ofACrmWhere(RecordState state, Condition known) {
        var states = new HashMap<>(words.states());
        states.put(state, known);
        words = new Vocabulary(words.fields(), states, words.nameFields());
        return this;
    }

    Asking limit(int most) {
        limit = most;
        return this;
    }

    Asking whereNobodyKnowsTheFields() {
        fields = List.of();
        return this;
    }

    /** Each choice is written {@code id=label} or {@code id=label/group}. */
    Asking choosing(String field, String... written) {
        choices.put(field, Arrays.stream(written).map(Asking::choice).toList());
        return this;
    }

    private static DictionaryEntry choice(String written) {
        var parts = CHOICE.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException(written);
        }
        return new DictionaryEntry(parts.group(1), parts.group(2), Optional.ofNullable(parts.group(3)));
    }

    AskedQuery asked() {
        return new AskedQuery(
                new RecordQuery(EntityType.DEAL, filter, select, order, 0, limit),
                new EntityDescription(
                        EntityType.DEAL,
                        List.of("ID"),
                        List.of("DATE_CREATE", "DATE_MODIFY"),
                        List.of("CLOSEDATE"),
                        words),
                new KnownFields(fields),
                choices,
                NOW);
    }
}
