package dev.b24mcp.application.record;

import dev.b24mcp.domain.call.CallContext;
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
import dev.b24mcp.domain.crm.FieldRole;
import dev.b24mcp.domain.crm.ProviderDescription;
import dev.b24mcp.domain.crm.RecordPage;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.RecordSet;
import dev.b24mcp.domain.crm.Reference;
import dev.b24mcp.domain.crm.Reference.Target.Entries;
import dev.b24mcp.domain.crm.Vocabulary;
import dev.b24mcp.domain.metric.Metric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A CRM of one deal whose descriptions of itself change in the course of a test. Counts how often it had to tell them. */
final class DescribedCrm implements CrmGateway {

    static final EntityDescription DEALS = new EntityDescription(
            EntityType.DEAL,
            List.of("ID"),
            List.of("CREATED"),
            List.of(),
            new Vocabulary(
                    Map.of(FieldRole.ID, "ID", FieldRole.FUNNEL, "FUNNEL"),
                    Map.of(),
                    List.of(),
                    List.of(
                            new Reference("FUNNEL", new Entries(Dictionary.DEAL_CATEGORIES)),
                            new Reference("STAGE", new Entries(Dictionary.DEAL_STAGES)))));

    private final List<FieldDescription> fields = new ArrayList<>();
    private final Map<Dictionary, List<DictionaryEntry>> dictionaries = new HashMap<>();
    private final List<RecordQuery> queries = new ArrayList<>();
    private final List<RecordSet> sets = new ArrayList<>();
    private Map<String, @Nullable Object> deal = Map.of();
    private @Nullable CrmFailure listFailure;
    private int fieldReadings;
    private final AtomicInteger dictionaryReadings = new AtomicInteger();
    private final CountDownLatch told = new CountDownLatch(2);
    private boolean waits;

    void add(FieldDescription field) {
        fields.add(field);
    }

    /** It tells its fields when it has been asked for two dictionaries. */
    void describesItselfAfterItsDictionaries() {
        waits = true;
    }

    private void awaitDictionaries() {
        try {
            if (!told.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody asks for the dictionaries");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Nothing can be made of what it says of its fields. */
    void loseFields() {
        fields.clear();
    }

    void add(Dictionary dictionary, String id, String name, String... group) {
        dictionaries
                .computeIfAbsent(dictionary, _ -> new ArrayList<>())
                .add(new DictionaryEntry(id, name, List.of(group).stream().findFirst()));
    }

    void holds(Map<String, @Nullable Object> row) {
        deal = row;
    }

    void refuseListsWith(@Nullable CrmFailure failure) {
        listFailure = failure;
    }

    List<RecordQuery> queries() {
        return queries;
    }

    List<RecordSet> sets() {
        return sets;
    }

    int fieldReadings() {
        return fieldReadings;
    }

    int dictionaryReadings() {
        return dictionaryReadings.get();
    }

    @Override
    public ProviderDescription description() {
        return new ProviderDescription(
                "acme", List.of(DEALS), List.of(Dictionary.DEAL_CATEGORIES, Dictionary.DEAL_STAGES));
    }

    @Override
    public RecordPage list(RecordQuery query, CallContext call) {
        queries.add(query);
        if (listFailure != null) {
            throw new CrmException(listFailure);
        }
        return new RecordPage(List.of(new CrmRecord(deal)), OptionalLong.of(1), OptionalInt.empty(), Map.of());
    }

    @Override
    public List<DictionaryEntry> dictionary(Dictionary dictionary) {
        dictionaryReadings.incrementAndGet();
        told.countDown();
        return Optional.ofNullable(dictionaries.get(dictionary))
                .map(List::copyOf)
                .orElseThrow(() -> new CrmException(new CrmFailure.Forbidden("NO_ACCESS", "")));
    }

    @Override
    public List<FieldDescription> fields(EntityType type) {
        fieldReadings++;
        if (waits) {
            awaitDictionaries();
        }
        return List.copyOf(fields);
    }

    @Override
    public CurrentUser currentUser() {
        return new CurrentUser("1", "Анна Иванова");
    }

    @Override
    public void export(RecordSet set, Consumer<List<CrmRecord>> sink, CallContext call) {
        sets.add(set);
        sink.accept(List.of(new CrmRecord(deal)));
    }

    @Override
    public List<Metric> metrics() {
        return List.of();
    }
}
