package dev.b24mcp.adapter.bitrix24.checkup;

import dev.b24mcp.adapter.bitrix24.access.Credential;
import dev.b24mcp.adapter.bitrix24.access.Credential.AccessToken;
import dev.b24mcp.adapter.bitrix24.access.Credential.Renewable;
import dev.b24mcp.adapter.bitrix24.access.Credential.Webhook;
import dev.b24mcp.adapter.bitrix24.entity.ListDialect;
import dev.b24mcp.adapter.bitrix24.rest.Command;
import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.Forbidden;
import dev.b24mcp.domain.crm.CrmFailure.InvalidQuery;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.Finding;
import dev.b24mcp.domain.crm.Finding.Lifetime;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.Right.Extent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Looks a portal over with three requests: who am I, what may I do, and one page of identifiers of each kind of record that
 * may be read, which also makes the portal tell how long it has worked for those methods.
 *
 * @param kinds how each kind of record is listed
 */
public record Checkup(RestClient rest, Credential credential, Map<EntityType, ListDialect> kinds) {

    /** Without counting, which takes a minute in large tables. */
    private static final int UNCOUNTED = -1;

    /** Tells what there is to tell. */
    public void run(Consumer<Finding> findings, CallContext call) {
        findings.accept(new Finding.Credential(lifetime()));
        var profile = Profile.read(rest, call);
        profile.time().now().map(Finding.Clock::new).ifPresent(findings);
        findings.accept(new Finding.Identity(profile.user(), profile.isAdministrator()));
        profile.zone().map(Finding.Zone::new).ifPresent(findings);
        var scopes = Scopes.read(rest, call);
        findings.accept(new Finding.Rights(scopes.rights(methods())));
        var readable = kinds.keySet().stream()
                .filter(type -> scopes.extent(Scopes.of(dialect(type).method())) != Extent.NONE)
                .toList();
        var read = read(readable, call);
        if (read < readable.size()) {
            findings.accept(new Finding.Withheld(readable.get(read)));
        }
    }

    private Lifetime lifetime() {
        return switch (credential) {
            case Webhook _ -> Lifetime.LASTING;
            case AccessToken _ -> Lifetime.PASSING;
            case Renewable _ -> Lifetime.RENEWED;
        };
    }

    private Map<EntityType, String> methods() {
        var methods = new LinkedHashMap<EntityType, String>();
        kinds.forEach((type, dialect) -> methods.put(type, dialect.method()));
        return methods;
    }

    /** How many of the kinds could be read before the first that could not. */
    private int read(List<EntityType> types, CallContext call) {
        if (types.isEmpty()) {
            return 0;
        }
        try {
            return rest.batch(call, types.stream().map(this::firstIdentifiers).toList())
                    .size();
        } catch (CrmException failed) {
            if (failed.failure() instanceof Forbidden || failed.failure() instanceof InvalidQuery) {
                return 0;
            }
            throw failed;
        }
    }

    private Command firstIdentifiers(EntityType type) {
        var dialect = dialect(type);
        var query = new RecordQuery(type, List.of(), List.of(dialect.idInQueries()), List.of(), 0, 1);
        return new Command(dialect.method(), dialect.parameters(query, UNCOUNTED));
    }

    private ListDialect dialect(EntityType type) {
        return Objects.requireNonNull(kinds.get(type));
    }
}
