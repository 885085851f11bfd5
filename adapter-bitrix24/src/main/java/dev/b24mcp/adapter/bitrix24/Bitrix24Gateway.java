package dev.b24mcp.adapter.bitrix24;

import dev.b24mcp.adapter.bitrix24.access.Credential;
import dev.b24mcp.adapter.bitrix24.checkup.Checkup;
import dev.b24mcp.adapter.bitrix24.checkup.Profile;
import dev.b24mcp.adapter.bitrix24.dictionary.Bitrix24Dictionaries;
import dev.b24mcp.adapter.bitrix24.list.Export;
import dev.b24mcp.adapter.bitrix24.list.Listing;
import dev.b24mcp.adapter.bitrix24.quota.PortalQuota;
import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.adapter.bitrix24.rest.UnexpectedAnswer;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.CurrentUser;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.Finding;
import dev.b24mcp.domain.crm.ProviderDescription;
import dev.b24mcp.domain.crm.RecordPage;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.RecordSet;
import dev.b24mcp.domain.metric.Metric;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;

/** The CRM port, implemented by a Bitrix24 portal. */
public final class Bitrix24Gateway implements CrmGateway, AutoCloseable {

    private final Kinds kinds;
    private final ProviderDescription description;
    private final Credential credential;
    private final PortalQuota quota;
    private final RestClient rest;

    /** Creates the gateway; opens no connection yet. */
    public Bitrix24Gateway(Bitrix24Settings settings) {
        this.kinds = new Kinds(settings.crm());
        this.description = new ProviderDescription("bitrix24", kinds.descriptions(), Bitrix24Dictionaries.all());
        this.credential = settings.access().credential();
        this.quota = new PortalQuota(settings.quota(), settings.nanos());
        this.rest = new RestClient(settings.access(), settings.patience(), settings.retries(), quota);
    }

    @Override
    public ProviderDescription description() {
        return description;
    }

    @Override
    public RecordPage list(RecordQuery query, CallContext call) {
        return new Listing(rest, kinds.dialect(query.entity()), query, call).run();
    }

    @Override
    public void export(RecordSet set, Consumer<List<CrmRecord>> sink, CallContext call) {
        new Export(rest, kinds.dialect(set.entity()), set, call).run(sink);
    }

    @Override
    public List<DictionaryEntry> dictionary(Dictionary dictionary) {
        return Bitrix24Dictionaries.source(dictionary).read(rest);
    }

    @Override
    public List<FieldDescription> fields(EntityType type) {
        try {
            return kinds.fields(type).read(rest);
        } catch (CrmException failed) {
            if (UnexpectedAnswer.isBehind(failed)) {
                System.getLogger(Bitrix24Gateway.class.getName())
                        .log(Level.WARNING, "the fields of {0} make no sense", type.name());
                return List.of();
            }
            throw failed;
        }
    }

    @Override
    public CurrentUser currentUser() {
        return Profile.read(rest, CallContext.UNWATCHED).user();
    }

    @Override
    public void checkup(Consumer<Finding> findings, CallContext call) {
        new Checkup(rest, credential, kinds.dialects()).run(findings, call);
    }

    @Override
    public List<Metric> metrics() {
        return QuotaMetrics.of(quota.state());
    }

    @Override
    public void close() {
        rest.close();
    }
}
