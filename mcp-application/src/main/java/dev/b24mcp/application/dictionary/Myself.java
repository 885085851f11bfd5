package dev.b24mcp.application.dictionary;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.CurrentUser;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.Reference;
import dev.b24mcp.domain.crm.Reference.Target.Users;
import dev.b24mcp.domain.warning.AskedQuery;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets a query say {@value #WORD} where it means the user in whose name the CRM is asked. Safe for use by many threads. */
public final class Myself {

    /** What stands for the user. */
    public static final String WORD = AskedQuery.MYSELF;

    private static final Set<Operator> NAMING = EnumSet.of(
            Operator.MATCH, Operator.NOT_MATCH, Operator.EQUAL, Operator.NOT_EQUAL, Operator.IN, Operator.NOT_IN);

    private final Remembered<String, CurrentUser> user;

    /**
     * Asks for nothing yet.
     *
     * @param ttl how long the answer is good
     */
    public Myself(CrmGateway gateway, Duration ttl, InstantSource clock) {
        this.user = new Remembered<>(_ -> gateway.currentUser(), ttl, clock);
    }

    /**
     * The query with the user's identifier in place of the word, in fields that hold users.
     *
     * @param call who waits for it
     * @throws dev.b24mcp.domain.crm.CrmException when the CRM has to be asked who that is, and refuses or cannot be reached in
     *     time
     */
    public RecordQuery named(RecordQuery query, EntityDescription entity, CallContext call) {
        var userFields = entity.vocabulary().references().stream()
                .filter(reference -> reference.target() instanceof Users)
                .map(Reference::field)
                .collect(Collectors.toUnmodifiableSet());
        return query.filter().stream().anyMatch(condition -> isAboutMe(condition, userFields))
                ? new RecordQuery(
                        query.entity(),
                        query.filter().stream()
                                .map(condition -> isAboutMe(condition, userFields) ? named(condition, call) : condition)
                                .toList(),
                        query.select(),
                        query.order(),
                        query.start(),
                        query.limit())
                : query;
    }

    private static boolean isAboutMe(Condition condition, Set<String> userFields) {
        return NAMING.contains(condition.operator())
                && userFields.contains(condition.field())
                && namesMe(condition.value());
    }

    private static boolean namesMe(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream().anyMatch(Myself::isMe) : isMe(value);
    }

    private static boolean isMe(@Nullable Object value) {
        return value instanceof String text && text.equalsIgnoreCase(WORD);
    }

    private Condition named(Condition condition, CallContext call) {
        var id = user.get(WORD, call).id();
        Object value = condition.value() instanceof List<?> list
                ? list.stream().<Object>map(one -> isMe(one) ? id : one).toList()
                : id;
        return new Condition(condition.field(), condition.operator(), value);
    }
}
