package dev.b24mcp.adapter.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.access.UnusableAccessException;
import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import dev.b24mcp.adapter.bitrix24.support.TestSettings;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.Choices;
import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.FieldKind;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.Reference;
import dev.b24mcp.domain.crm.Reference.Target.Entries;
import dev.b24mcp.domain.crm.Reference.Target.Users;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import dev.b24mcp.sandbox.bitrix24.portal.Quota;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the emulated portal says of its fields, and what the adapter says of them, is true of the portal's records. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldsOnThePortalTest {

    private final SandboxPortal portal =
            SandboxPortal.start(SandboxSettings.defaults().withQuota(Quota.unlimited()));
    private final Bitrix24Gateway gateway = open(portal.webhookToken());

    private Bitrix24Gateway open(String token) {
        try {
            return new Bitrix24Gateway(TestSettings.of(
                    PortalAccess.parse(portal.baseUrl().toString(), token),
                    Duration.ofSeconds(10),
                    new RetryPolicy(1, Duration.ofMillis(1), Duration.ofSeconds(10))));
        } catch (UnusableAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @AfterAll
    void stop() {
        gateway.close();
        portal.close();
    }

    Stream<EntityDescription> kinds() {
        return gateway.description().entities().stream();
    }

    Stream<EntityDescription> kindsThatAnswerAsTheyAreAsked() {
        return kinds().filter(kind -> !kind.type().equals(EntityType.TASK));
    }

    Stream<EntityDescription> kindsThatRefer() {
        return kinds().filter(kind -> kind.vocabulary().references().stream()
                .anyMatch(reference -> !reference.member().isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("kindsThatAnswerAsTheyAreAsked")
    void everyMemberOfARecordIsAKnownField(EntityDescription kind) {
        var known =
                gateway.fields(kind.type()).stream().map(FieldDescription::name).toList();
        var records = records(kind, List.of("*", "UF_*", "PHONE", "EMAIL"), List.of());

        assertThat(records)
                .isNotEmpty()
                .allSatisfy(
                        record -> assertThat(known).containsAll(record.fields().keySet()));
    }

    /** Beside what it was asked for, a portal tells of the people and states behind it. */
    @Test
    void everyMemberOfATaskIsAKnownFieldOrTheirsWhomItNames() {
        var known = gateway.fields(EntityType.TASK).stream()
                .map(field -> field.name().replace("_", "").toLowerCase(Locale.ROOT))
                .toList();
        var tasks = gateway.description().entity(EntityType.TASK).orElseThrow();

        assertThat(records(tasks, List.of("*", "UF_*"), List.of()))
                .isNotEmpty()
                .flatExtracting(task -> task.fields().keySet())
                .filteredOn(member -> !known.contains(member.toLowerCase(Locale.ROOT)))
                .isSubsetOf(
                        "group",
                        "creator",
                        "responsible",
                        "accomplicesData",
                        "auditorsData",
                        "subStatus",
                        "descriptionInBbcode");
    }

    @Test
    void fieldsOfThePortalsOwnAreCalledWhatPeopleCallThem() {
        assertThat(gateway.fields(EntityType.DEAL))
                .filteredOn(FieldDescription::custom)
                .extracting(FieldDescription::name, FieldDescription::title, FieldDescription::kind)
                .contains(
                        tuple("UF_CRM_1700000001", "Способ оплаты", FieldKind.CHOICE),
                        tuple("UF_CRM_1700000003", "Дата поставки", FieldKind.DATE));
    }

    /** Otherwise a filter by a value that a record has would be refused. */
    @ParameterizedTest
    @MethodSource("kinds")
    void everyValueOfARecordIsAmongTheChoicesOfItsField(EntityDescription kind) {
        var choosing = gateway.fields(kind.type()).stream()
                .filter(field -> !ids(kind.choices(field)).isEmpty())
                .toList();
        var names = Stream.concat(Stream.of("ID"), choosing.stream().map(FieldDescription::name))
                .toList();
        var records = records(kind, names, List.of());
        for (var field : choosing) {
            var values = records.stream()
                    .map(record -> record.fields().get(field.member()))
                    .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.ofNullable(value))
                    .map(String::valueOf)
                    .filter(value -> !value.isEmpty())
                    .collect(Collectors.toSet());
            assertThat(values).as(field.name()).isSubsetOf(ids(kind.choices(field)));
        }
    }

    private Set<String> ids(Choices choices) {
        var entries = switch (choices) {
            case Choices.Unknown() -> List.<DictionaryEntry>of();
            case Choices.Listed(var listed) -> listed;
            case Choices.InDictionary(var dictionary) -> gateway.dictionary(dictionary);
        };
        return entries.stream().map(DictionaryEntry::id).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("kindsThatRefer")
    void recordsHaveWhatRefersAndItIsFoundWhereItLeads(EntityDescription kind) {
        var references = kind.vocabulary().references().stream()
                .filter(reference -> !reference.member().isEmpty())
                .toList();
        var records = records(kind, references.stream().map(Reference::field).toList(), List.of());

        for (var reference : references) {
            assertThat(records)
                    .as(reference.member())
                    .allSatisfy(record -> assertThat(record.fields()).containsKey(reference.member()));
            var values = records.stream()
                    .map(record -> record.fields().get(reference.member()))
                    .filter(Objects::nonNull)
                    .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                    .map(String::valueOf)
                    .filter(value -> !value.equals("0"))
                    .collect(Collectors.toSet());
            assertThat(values).as(reference.member()).isNotEmpty().isSubsetOf(targets(reference));
        }
    }

    @Test
    void aFlagCanBeAskedForAsOne() {
        var deals = gateway.description().entity(EntityType.DEAL).orElseThrow();

        assertThat(records(deals, List.of("ID", "CLOSED"), List.of(Condition.parse("CLOSED", true))))
                .isNotEmpty()
                .allSatisfy(deal -> assertThat(deal.fields()).containsEntry("CLOSED", "Y"));
        assertThat(records(deals, List.of("ID", "CLOSED"), List.of(Condition.parse("@CLOSED", List.of(false)))))
                .isNotEmpty()
                .allSatisfy(deal -> assertThat(deal.fields()).containsEntry("CLOSED", "N"));
    }

    @Test
    void theWebhooksUserIsAmongTheUsers() {
        var users = gateway.description().entity(EntityType.USER).orElseThrow();
        var current = gateway.currentUser();

        assertThat(records(users, List.of("NAME", "LAST_NAME"), List.of(Condition.parse("ID", current.id()))))
                .singleElement()
                .satisfies(user -> assertThat(current.name())
                        .isEqualTo(
                                user.fields().get("NAME") + " " + user.fields().get("LAST_NAME")));
    }

    @Test
    void aTokensUserIsKnownToo() {
        try (var withToken = open(portal.accessToken())) {
            assertThat(withToken.currentUser()).isEqualTo(gateway.currentUser());
        }
    }

    private Set<String> targets(Reference reference) {
        return switch (reference.target()) {
            case Users _ ->
                records(gateway.description().entity(EntityType.USER).orElseThrow(), List.of("ID"), List.of()).stream()
                        .map(user -> String.valueOf(user.fields().get("ID")))
                        .collect(Collectors.toSet());
            case Entries(var dictionary) ->
                gateway.dictionary(dictionary).stream().map(DictionaryEntry::id).collect(Collectors.toSet());
        };
    }

    private List<CrmRecord> records(EntityDescription kind, List<String> select, List<Condition> filter) {
        return gateway.list(new RecordQuery(kind.type(), filter, select, List.of(), 0, 500), CallContext.UNWATCHED)
                .records();
    }
}
