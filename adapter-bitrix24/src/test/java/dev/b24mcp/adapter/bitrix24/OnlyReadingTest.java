package dev.b24mcp.adapter.bitrix24;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.CrmApi.Family;
import dev.b24mcp.adapter.bitrix24.support.Findings;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.adapter.bitrix24.support.Sandbox;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.Choices.InDictionary;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.RecordSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The adapter changes nothing in a portal, so what goes wrong with writing there cannot go wrong here: doubled phones, replaced
 * lists, deletions that answer in three ways. Comments are not read either.
 */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlyReadingTest {

    /** Every method that the adapter may call. None of them changes anything. */
    private static final Set<String> READING = Set.of(
            "batch",
            "crm.category.list",
            "crm.contact.fields",
            "crm.contact.list",
            "crm.currency.list",
            "crm.deal.fields",
            "crm.deal.list",
            "crm.item.fields",
            "crm.item.list",
            "crm.lead.fields",
            "crm.lead.list",
            "crm.status.list",
            "profile",
            "scope",
            "tasks.task.getFields",
            "tasks.task.list",
            "user.fields",
            "user.get");

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern NAME_OF_A_METHOD =
            Pattern.compile("\"((?:crm|task|tasks|user|im|disk|calendar|telephony|voximplant)\\.[\\w.]+)\"");

    private final Sandbox sandbox = new Sandbox(settings -> settings);

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsAskedOnlyReadingMethodsAreCalled(Family family) {
        var gateway = sandbox.gateway(new CrmApi(family, List.of(1036)));

        gateway.description().entities().forEach(entity -> readAll(gateway, entity.type()));
        gateway.description().dictionaries().forEach(gateway::dictionary);
        gateway.currentUser();
        Findings.of(gateway);

        assertThat(sandbox.portal().journal())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(lowerCase(READING)).contains(entry.method()));
        // those within batches are counted only
        assertThat(lowerCase(READING))
                .containsAll(sandbox.portal().stats().methods().keySet());
    }

    private static void readAll(CrmGateway gateway, EntityType type) {
        gateway.list(Queries.list(type, 0, 1), CallContext.UNWATCHED);
        gateway.list(Queries.list(type, 0, 120), CallContext.UNWATCHED);
        gateway.list(Queries.list(type, 60, 120), CallContext.UNWATCHED);
        var handedOver = new ArrayList<>();
        gateway.export(new RecordSet(type, List.of(), List.of("ID")), handedOver::addAll, CallContext.UNWATCHED);
        assertThat(handedOver).isNotEmpty();
        for (var field : gateway.fields(type)) {
            if (field.choices() instanceof InDictionary(var dictionary)) {
                gateway.dictionary(dictionary);
            }
        }
    }

    /** What no test happens to call is not there to be called. */
    @Test
    void noOtherMethodHasItsNameHere() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var names = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(OnlyReadingTest::namesOfMethods)
                    .collect(toSet());

            assertThat(names).contains("crm.deal.list", "tasks.task.list").isSubsetOf(READING);
        }
    }

    private static Stream<String> namesOfMethods(Path source) {
        try {
            return NAME_OF_A_METHOD.matcher(Files.readString(source)).results().map(found -> found.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> lowerCase(Set<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(toSet());
    }
}
