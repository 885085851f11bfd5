package dev.b24mcp.domain.crm;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.metric.Metric;
import java.util.List;
import java.util.function.Consumer;

/**
 * Outbound port: a CRM that can be asked for its records.
 *
 * <p>Implementations are safe for use by many threads at once, block the calling thread (a virtual one) while they wait, and
 * stop at the next waiting point when that thread is interrupted. {@code CrmGatewayContract} in this module's test kit says
 * what every implementation must do.
 */
public interface CrmGateway {

    /** What this provider is; the same value for the life of the gateway, answered without I/O. */
    ProviderDescription description();

    /**
     * Reads records.
     *
     * <p>The provider's page size is its own affair: the answer holds {@code limit} records whenever that many remain after
     * {@code start}, in a repeatable order, without doubles.
     *
     * @param query the question; its entity is one of {@link #description()}
     * @param call who asks, for conversations take turns where the CRM is scarce, and how long that may take: without time
     *     left nothing is asked, and the failure is {@link CrmFailure.Unavailable}; its progress is told how many of the
     *     records wanted have been read, whenever some more have and others remain
     * @return the records found, possibly none
     * @throws CrmException when the CRM refuses or cannot be reached; carries what to tell the caller
     */
    RecordPage list(RecordQuery query, CallContext call);

    /**
     * Reads a whole set of records, however many they are, holding only a few of them at once.
     *
     * <p>Of the records that exist all the time each is handed over exactly once, even though others come and go meanwhile.
     *
     * @param set which records
     * @param sink gets them in the calling thread, some at a time, in no particular order; the reading waits for it, and its
     *     exceptions come out of here
     * @param call who asks; its progress is told how many have been handed over
     * @throws CrmException when the CRM refuses or cannot be reached; some records may have been handed over
     */
    void export(RecordSet set, Consumer<List<CrmRecord>> sink, CallContext call);

    /**
     * Reads a dictionary as a whole. Asks the CRM each time; callers remember the answer.
     *
     * @param dictionary one of {@link #description()}, or one that the choices of a field name
     * @return its entries in the CRM's own order
     * @throws CrmException when the CRM refuses or cannot be reached; carries what to tell the caller
     */
    List<DictionaryEntry> dictionary(Dictionary dictionary);

    /**
     * Reads which fields a kind of record has on this portal. Asks the CRM each time; callers remember the answer.
     *
     * @param type one of {@link #description()}
     * @return every field that a query may name, those included that only a filter knows; empty when the provider cannot tell
     * @throws CrmException when the CRM refuses or cannot be reached; carries what to tell the caller
     */
    List<FieldDescription> fields(EntityType type);

    /**
     * Asks in whose name the CRM is asked: the cheapest question there is, so its answer also tells that the CRM is there and
     * takes the credentials.
     *
     * @throws CrmException when the CRM refuses or cannot be reached; carries what to tell the caller
     */
    CurrentUser currentUser();

    /**
     * Looks the way to the CRM over, for those who run the server. A handful of cheap questions, whatever the size of the CRM.
     *
     * <p>Each kind of finding is told once at most; a provider that cannot tell one leaves it out. Unless it has more to tell,
     * it tells who is asking, and so that the CRM is there.
     *
     * @param findings gets them in the calling thread, each as soon as it is known
     * @param call who asks
     * @throws CrmException when the CRM refuses or cannot be reached; what has been told stands
     */
    default void checkup(Consumer<Finding> findings, CallContext call) {
        findings.accept(new Finding.Identity(currentUser(), false));
    }

    /** How the way to the CRM is doing: numbers for those who run the server, without secrets. Answered without I/O. */
    List<Metric> metrics();
}
