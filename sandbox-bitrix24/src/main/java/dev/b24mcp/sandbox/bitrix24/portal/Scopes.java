package dev.b24mcp.sandbox.bitrix24.portal;

import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import java.util.Map;
import java.util.Set;

/** Which part of the API a method belongs to, and whether the caller was granted it. */
public final class Scopes {
    public static final Set<String> ALL =
            Set.of("calendar", "call", "crm", "department", "disk", "im", "sonet_group", "task", "telephony", "user");

    /** A method's first word and the scope it stands for; the others are open to everybody. */
    private static final Map<String, String> BY_FIRST_WORD = Map.ofEntries(
            Map.entry("calendar", "calendar"),
            Map.entry("call", "call"),
            Map.entry("crm", "crm"),
            Map.entry("department", "department"),
            Map.entry("disk", "disk"),
            Map.entry("im", "im"),
            Map.entry("socialnetwork", "sonet_group"),
            Map.entry("sonet_group", "sonet_group"),
            Map.entry("task", "task"),
            Map.entry("tasks", "task"),
            Map.entry("telephony", "telephony"),
            Map.entry("user", "user"),
            Map.entry("voximplant", "telephony"));

    private static final Set<String> FREE = Set.of("user.admin", "user.access");
    private static final Set<String> USER_SCOPES = Set.of("user", "user_basic", "user_brief");
    private static final String CODE = "insufficient_scope";

    private Scopes() {}

    /** Empty when any caller may use the method. */
    public static String of(String method) {
        return FREE.contains(method) ? "" : BY_FIRST_WORD.getOrDefault(method.split("\\.", 2)[0], "");
    }

    public static boolean cover(Caller caller, String method) {
        var scope = of(method);
        return scope.isEmpty()
                || caller.scopes().contains(scope)
                || (scope.equals("user") && caller.scopes().stream().anyMatch(USER_SCOPES::contains));
    }

    public static void require(Caller caller, String method) {
        if (!cover(caller, method)) {
            throw new PortalError(
                    401,
                    CODE,
                    "The request requires higher privileges than provided by the "
                            + (caller.application() ? "access token" : "webhook token"));
        }
    }

    /** Inside a batch the refusal has no words. */
    public static void requireInBatch(Caller caller, String method) {
        if (!cover(caller, method)) {
            throw new PortalError(401, CODE, "");
        }
    }
}
