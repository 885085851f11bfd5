package dev.b24mcp.sandbox.bitrix24.portal;

import java.util.Set;
import java.util.function.Supplier;

/**
 * On whose behalf a request is made, and how far that goes.
 *
 * @param scopes the parts of the API granted
 * @param application whether the caller is an application with a token rather than a webhook
 */
public record Caller(long userId, boolean admin, Set<String> scopes, boolean application) {
    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    /** The one whose request is being answered. */
    public static Caller current() {
        return CURRENT.get();
    }

    /** Answers a request of this caller. */
    public <T> T answering(Supplier<T> answer) {
        return ScopedValue.where(CURRENT, this).call(answer::get);
    }

    /** Whose operating time is used up: every webhook has its own, an application shares one among all its users. */
    public String account() {
        return application ? "application" : "webhook " + userId;
    }

    public boolean maySee(long responsible) {
        return admin || responsible == userId;
    }
}
