package dev.b24mcp.sandbox.bitrix24.portal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may come in, and as whom: the administrator, and two employees who may do less. */
public final class Access {
    /** The employee sees only the records they are responsible for. */
    public static final String EMPLOYEE_WEBHOOK = "2/sandboxemployee002";

    public static final String EMPLOYEE_TOKEN = "sandbox-access-token-0002";

    /** Tasks and the names of people, nothing of the CRM. */
    public static final String NARROW_WEBHOOK = "3/sandboxnarrow00003";

    public static final Caller ADMINISTRATOR = new Caller(1, true, Scopes.ALL, false);
    public static final Caller ADMINISTRATORS_APPLICATION = new Caller(1, true, Scopes.ALL, true);
    private static final Map<String, Caller> WEBHOOKS = Map.of(
            EMPLOYEE_WEBHOOK,
            new Caller(2, false, Scopes.ALL, false),
            NARROW_WEBHOOK,
            new Caller(3, false, Set.of("task", "user_brief"), false));
    private static final Map<String, Caller> TOKENS = Map.of(EMPLOYEE_TOKEN, new Caller(2, false, Scopes.ALL, true));

    private Access() {}

    public static Caller webhook(String user, String secret) {
        var employee = WEBHOOKS.get(user + "/" + secret);
        if (employee != null) {
            return employee;
        }
        Credentials.checkWebhook(user, secret);
        return ADMINISTRATOR;
    }

    public static Caller token(String token) {
        var employee = TOKENS.get(token);
        if (employee != null) {
            return employee;
        }
        Credentials.checkToken(token);
        return ADMINISTRATORS_APPLICATION;
    }

    /** What must not be told. */
    public static List<String> secrets() {
        return List.of(
                Credentials.WEBHOOK_SECRET,
                Credentials.ACCESS_TOKEN,
                secret(EMPLOYEE_WEBHOOK),
                secret(NARROW_WEBHOOK),
                EMPLOYEE_TOKEN);
    }

    private static String secret(String webhook) {
        return webhook.substring(webhook.indexOf('/') + 1);
    }
}
