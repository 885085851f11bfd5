package dev.b24mcp.application.dictionary;

import dev.b24mcp.domain.call.CallContext;
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
import dev.b24mcp.domain.crm.FieldRole;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.crm.ProviderDescription;
import dev.b24mcp.domain.crm.RecordPage;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.RecordSet;
import dev.b24mcp.domain.crm.RecordState;
import dev.b24mcp.domain.crm.Vocabulary;
import dev.b24mcp.domain.metric.Metric;
import dev.b24mcp.domain.testkit.FakeCrm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A CRM that can be spoken of in its own words: with people in it, and with the dictionaries of {@link FakeCrm}. */
public final class StaffedCrm implements CrmGateway {

    /** Every role is a field of that name in lower case. */
    private static final Vocabulary WORDS = new Vocabulary(
            Arrays.stream(FieldRole.values())
                    .collect(Collectors.toMap(role -> role, role -> role.name().toLowerCase(Locale.ROOT))),
            Arrays.stream(RecordState.values())
                    .collect(Collectors.toMap(
                            state -> state, state -> new Condition("state", Operator.EQUAL, state.name()))),
            List.of("given", "family"));

    private final String name;
    private final FakeCrm dictionaries = new FakeCrm(0);
    private final List<CrmRecord> people = new ArrayList<>();
    private final List<RecordQuery> queries = new CopyOnWriteArrayList<>();
    private volatile @Nullable CrmFailure failure;
    private volatile CountDownLatch awake = new CountDownLatch(0);

    public StaffedCrm(String name) {
        this.name = name;
    }

    /** Somebody more works there. */
    public StaffedCrm with(Object id, @Nullable String given, @Nullable String family) {
        var person = new LinkedHashMap<String, @Nullable Object>();
        person.put("id", id);
        person.put("given", given);
        person.put("family", family);
        people.add(new CrmRecord(person));
        return this;
    }

    /** From now on every question fails that way, or none when there is no way. */
    public void failWith(@Nullable CrmFailure failure) {
        this.failure = failure;
    }

    /** From now on every answer waits for that. */
    public void sleepUntil(CountDownLatch awake) {
        this.awake = awake;
    }

    /** What was asked, the oldest first. */
    public List<RecordQuery> queries() {
        return List.copyOf(queries);
    }

    @Override
    public ProviderDescription description() {
        var entities = Stream.of(EntityType.DEAL, EntityType.LEAD, EntityType.CONTACT, EntityType.USER, EntityType.TASK)
                .map(type -> new EntityDescription(type, List.of("id"), List.of("created"), List.of(), WORDS))
                .toList();
        return new ProviderDescription(
                name, entities, dictionaries.description().dictionaries());
    }

    @Override
    public RecordPage list(RecordQuery query, CallContext call) {
        queries.add(query);
        refuse();
        var page = people.stream().limit(query.limit()).toList();
        call.progress().report(page.size(), OptionalLong.empty(), "");
        return new RecordPage(page, OptionalLong.of(people.size()), OptionalInt.empty(), Map.of());
    }

    @Override
    public void export(RecordSet set, Consumer<List<CrmRecord>> sink, CallContext call) {
        refuse();
        sink.accept(people);
    }

    @Override
    public List<DictionaryEntry> dictionary(Dictionary dictionary) {
        refuse();
        return dictionaries.dictionary(dictionary);
    }

    @Override
    public List<FieldDescription> fields(EntityType type) {
        refuse();
        return List.of();
    }

    @Override
    public List<Metric> metrics() {
        return List.of();
    }

    @Override
    public CurrentUser currentUser() {
        refuse();
        return new CurrentUser("1", "Анна Иванова");
    }

    private void refuse() {
        try {
            awake.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        var refusal = failure;
        if (refusal != null) {
            throw new CrmException(refusal);
        }
    }
}
