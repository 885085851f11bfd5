package dev.b24mcp.domain.testkit;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.Progress;
import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.CurrentUser;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.FieldKind;
import dev.b24mcp.domain.crm.Finding;
import dev.b24mcp.domain.crm.ProviderDescription;
import dev.b24mcp.domain.crm.RecordPage;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.RecordSet;
import dev.b24mcp.domain.crm.Right;
import dev.b24mcp.domain.crm.Sort;
import dev.b24mcp.domain.crm.Sort.Direction;
import dev.b24mcp.domain.metric.Metric;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A CRM in memory: records numbered from 1, each created an hour after the one before, and a few dictionaries. Reads
 * {@value #PAGE} records at a time, as far as progress and interruption go. Remembers what it was asked.
 */
public final class FakeCrm implements CrmGateway {

    /** What the fields of every record are called. */
    public static final String ID = "number";

    public static final String NAME = "name";
    public static final String CREATED = "created";

    private static final int PAGE = 50;

    private final List<CrmRecord> rows;
    private final List<RecordQuery> queries = new CopyOnWriteArrayList<>();
    private final List<Dictionary> dictionaries = new CopyOnWriteArrayList<>();
    private volatile @Nullable CrmFailure failure;
    private volatile @Nullable Hold hold;

    /** A CRM in which there are so many records of each kind. */
    public FakeCrm(int records) {
        this.rows = IntStream.rangeClosed(1, records).mapToObj(FakeCrm::row).toList();
    }

    private static CrmRecord row(int number) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put(ID, number);
        row.put(NAME, "Запись " + number);
        row.put(
                CREATED,
                "2026-%02d-%02dT%02d:00:00+00:00".formatted(1 + number / 672 % 12, 1 + number / 24 % 28, number % 24));
        return new CrmRecord(row);
    }

    /** From now on every question fails that way. */
    public void failWith(CrmFailure failure) {
        this.failure = failure;
    }

    /** From now on nothing is answered until the hold is released or the caller interrupted. */
    public Hold holdUntilInterrupted() {
        var newHold = new Hold();
        hold = newHold;
        return newHold;
    }

    /** What was asked, the oldest first. */
    public List<RecordQuery> queries() {
        return List.copyOf(queries);
    }

    /** Which dictionaries were asked for, the oldest question first. */
    public List<Dictionary> dictionaryQueries() {
        return List.copyOf(dictionaries);
    }

    @Override
    public ProviderDescription description() {
        return new ProviderDescription(
                "fake", List.of(entity(EntityType.DEAL), entity(EntityType.CONTACT)), FakeDictionaries.all());
    }

    private static EntityDescription entity(EntityType type) {
        return new EntityDescription(type, List.of(ID, NAME, CREATED), List.of(CREATED), List.of());
    }

    @Override
    public List<DictionaryEntry> dictionary(Dictionary dictionary) {
        dictionaries.add(dictionary);
        await();
        return FakeDictionaries.entries(dictionary);
    }

    @Override
    public List<FieldDescription> fields(EntityType type) {
        await();
        return List.of(
                new FieldDescription(ID, "Номер", FieldKind.NUMBER),
                new FieldDescription(NAME, "Название", FieldKind.TEXT),
                new FieldDescription(CREATED, "Создана", FieldKind.DATE_TIME));
    }

    @Override
    public List<Metric> metrics() {
        return List.of(Metric.counter(Metric.REQUESTS, "Requests sent to the CRM.", queries.size()));
    }

    @Override
    public CurrentUser currentUser() {
        await();
        return new CurrentUser("1", "Анна Иванова");
    }

    @Override
    public void checkup(Consumer<Finding> findings, CallContext call) {
        findings.accept(new Finding.Credential(Finding.Lifetime.LASTING));
        findings.accept(new Finding.Identity(currentUser(), true));
        findings.accept(new Finding.Rights(List.of(
                new Right("records", Right.Extent.WHOLE, List.of(EntityType.DEAL, EntityType.CONTACT)),
                new Right("telephony", Right.Extent.WHOLE, List.of()))));
    }

    @Override
    public RecordPage list(RecordQuery query, CallContext call) {
        if (!call.left().isPositive()) {
            throw new CrmException(new CrmFailure.Unavailable("TIMEOUT", ""));
        }
        queries.add(query);
        await();
        var matching = rows.stream()
                .filter(row -> query.filter().stream().allMatch(condition -> holds(condition, row)))
                .sorted(order(query.order()))
                .toList();
        var page = matching.stream()
                .skip(query.start())
                .limit(query.limit())
                .map(row -> selected(row, query.select()))
                .toList();
        readPages(page.size(), call.progress());
        var end = query.start() + page.size();
        var next = end < matching.size() && query.limit() > 0 ? OptionalInt.of(end) : OptionalInt.empty();
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("rows", page.stream().map(CrmRecord::fields).toList());
        answer.put("total", matching.size());
        next.ifPresent(start -> answer.put("next", start));
        return new RecordPage(page, OptionalLong.of(matching.size()), next, answer);
    }

    @Override
    public void export(RecordSet set, Consumer<List<CrmRecord>> sink, CallContext call) {
        var matching = rows.stream()
                .filter(row -> set.filter().stream().allMatch(condition -> holds(condition, row)))
                .map(row -> selected(row, set.select()))
                .toList();
        for (int from = 0; from < matching.size(); from += PAGE) {
            await();
            sink.accept(matching.subList(from, Math.min(from + PAGE, matching.size())));
        }
    }

    private static void readPages(int records, Progress progress) {
        for (int read = PAGE; read < records; read += PAGE) {
            progress.report(read, OptionalLong.of(records), "");
            stopIfInterrupted();
        }
    }

    /** What a real CRM may do instead of answering. */
    private void await() {
        stopIfInterrupted();
        if (hold != null) {
            hold.keep();
        }
        if (failure != null) {
            throw new CrmException(failure);
        }
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CrmException(Hold.CANCELLED);
        }
    }

    private static boolean holds(Condition condition, CrmRecord row) {
        var compared = compare(row.fields().get(condition.field()), condition.value());
        return switch (condition.operator()) {
            case MATCH, EQUAL -> compared == 0;
            case NOT_MATCH, NOT_EQUAL -> compared != 0;
            case GREATER -> compared > 0;
            case GREATER_OR_EQUAL -> compared >= 0;
            case LESS -> compared < 0;
            case LESS_OR_EQUAL -> compared <= 0;
            case IN, NOT_IN, CONTAINS, NOT_CONTAINS, LIKE, NOT_LIKE ->
                throw new CrmException(new CrmFailure.InvalidQuery("UNSUPPORTED_OPERATOR", condition.key()));
        };
    }

    private static int compare(@Nullable Object one, @Nullable Object other) {
        return one instanceof Integer number && other != null
                ? number.compareTo(Integer.valueOf(other.toString()))
                : String.valueOf(one).compareTo(String.valueOf(other));
    }

    private static Comparator<CrmRecord> order(List<Sort> sorts) {
        return Stream.concat(sorts.stream(), Stream.of(new Sort(ID, Direction.ASC)))
                .map(FakeCrm::level)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static Comparator<CrmRecord> level(Sort sort) {
        Comparator<CrmRecord> ascending = (one, other) ->
                compare(one.fields().get(sort.field()), other.fields().get(sort.field()));
        return sort.direction() == Direction.ASC ? ascending : ascending.reversed();
    }

    private static CrmRecord selected(CrmRecord row, List<String> select) {
        var chosen = new LinkedHashMap<String, @Nullable Object>(row.fields());
        chosen.keySet().retainAll(select);
        return new CrmRecord(chosen);
    }
}
