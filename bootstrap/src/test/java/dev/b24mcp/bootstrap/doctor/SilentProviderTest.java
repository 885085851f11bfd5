package dev.b24mcp.bootstrap.doctor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.wiring.CrmProviders;
import dev.b24mcp.bootstrap.wiring.Trial;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.CurrentUser;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.ProviderDescription;
import dev.b24mcp.domain.crm.RecordPage;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.RecordSet;
import dev.b24mcp.domain.metric.Metric;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A provider with no checkup of its own is asked who it works for all the same. */
class SilentProviderTest {

    private static final Settings SETTINGS = Settings.of(Map.of(SettingKey.SERVER_PROVIDER, "acmecrm"));

    private static final CrmProviders NONE = new CrmProviders(List.of());

    @Test
    void saysThatTheCrmIsThereAndInWhoseNameItIsAsked() {
        var silent = new Silent(Optional.empty());
        assertThat(result("portal", silent))
                .isEqualTo(Status.OK + " " + Verdict.phrases().say("portal.answers", "acmecrm"));
        assertThat(result("credential", silent))
                .isEqualTo(Status.OK + " " + Verdict.phrases().say("credential.other", "Анна Иванова", "1"));
        assertThat(result("quota", silent)).startsWith(Status.SKIPPED.toString());
    }

    @Test
    void doesNotCallACrmFineThatIsNotThere() {
        var away = new Silent(Optional.of(new CrmFailure.Unavailable("NO_CONNECTION", "")));
        assertThat(result("portal", away)).startsWith(Status.FAILED.toString());
    }

    @Test
    void doesNotCallACredentialFineThatIsRefused() {
        var refusing = new Silent(Optional.of(new CrmFailure.Unauthorized("NO_KEY", "")));
        assertThat(result("credential", refusing))
                .isEqualTo(Status.FAILED + " " + Verdict.phrases().say("credential.refused.other", "NO_KEY"));
    }

    private static String result(String check, CrmGateway gateway) {
        var results = new ArrayList<Result>();
        new CrmChecks(new Trial(NONE, SETTINGS), Clock.systemUTC(), results::add).run(gateway);
        return results.stream()
                .filter(result -> result.check().equals(check))
                .map(result -> result.status() + " " + result.found())
                .collect(joining());
    }

    /** Knows who is asking and nothing else. */
    private record Silent(Optional<CrmFailure> failure) implements CrmGateway {

        @Override
        public CurrentUser currentUser() {
            failure.ifPresent(why -> {
                throw new CrmException(why);
            });
            return new CurrentUser("1", "Анна Иванова");
        }

        @Override
        public ProviderDescription description() {
            return new ProviderDescription("acmecrm", List.of(), List.of());
        }

        @Override
        public RecordPage list(RecordQuery query, CallContext call) {
            throw new AssertionError("a checkup reads no records");
        }

        @Override
        public void export(RecordSet set, Consumer<List<CrmRecord>> sink, CallContext call) {
            throw new AssertionError("a checkup reads no records");
        }

        @Override
        public List<DictionaryEntry> dictionary(Dictionary dictionary) {
            throw new AssertionError("a checkup reads no dictionary");
        }

        @Override
        public List<FieldDescription> fields(EntityType type) {
            throw new AssertionError("a checkup reads no fields");
        }

        @Override
        public List<Metric> metrics() {
            return List.of();
        }
    }
}
