package dev.b24mcp.adapter.bitrix24;

import dev.b24mcp.adapter.bitrix24.dictionary.Bitrix24Dictionaries;
import dev.b24mcp.adapter.bitrix24.entity.Bitrix24Entities;
import dev.b24mcp.adapter.bitrix24.field.Bitrix24Fields;
import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.domain.call.Progress;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.CurrentUser;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.ProviderDescription;
import dev.b24mcp.domain.crm.RecordPage;
import dev.b24mcp.domain.crm.RecordQuery;
import java.util.List;

/** The CRM port, implemented by a Bitrix24 portal. */
public final class Bitrix24Gateway implements CrmGateway, AutoCloseable {

    private static final ProviderDescription DESCRIPTION =
            new ProviderDescription("bitrix24", Bitrix24Entities.descriptions(), Bitrix24Dictionaries.all());

    private final RestClient rest;

    /** Creates the gateway; opens no connection yet. */
    public Bitrix24Gateway(Bitrix24Settings settings) {
        this.rest = new RestClient(settings.access(), settings.timeout(), settings.retries());
    }

    @Override
    public ProviderDescription description() {
        return DESCRIPTION;
    }

    @Override
    public RecordPage list(RecordQuery query, Progress progress) {
        return new PageLoop(rest, Bitrix24Entities.dialect(query.entity()), query, progress).run();
    }

    @Override
    public List<DictionaryEntry> dictionary(Dictionary dictionary) {
        return Bitrix24Dictionaries.source(dictionary).read(rest);
    }

    @Override
    public List<FieldDescription> fields(EntityType type) {
        return Bitrix24Fields.source(type).read(rest);
    }

    @Override
    public CurrentUser currentUser() {
        return new Profile(rest).read();
    }

    @Override
    public void close() {
        rest.close();
    }
}
