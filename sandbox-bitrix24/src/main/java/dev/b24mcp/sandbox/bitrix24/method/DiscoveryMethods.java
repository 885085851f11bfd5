package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.portal.Scopes;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** methods, method.get, user.admin, user.access, app.info: what a caller may do here, and as what. */
record DiscoveryMethods(MethodTable table) {

    void addToTable() {
        table.add("methods", this::methods);
        table.add("method.get", this::method);
        table.add("user.admin", ignored -> Answer.of(Caller.current().admin()));
        table.add("user.access", this::access);
        table.add("app.info", this::application);
    }

    /** Those of one scope, or all the caller may use. */
    private Answer methods(Parameters parameters) {
        var scope = parameters.text("scope");
        var caller = Caller.current();
        return Answer.of(table.names().stream()
                .filter(name -> scope.isEmpty()
                        ? Scopes.cover(caller, name)
                        : Scopes.of(name).equals(scope))
                .sorted()
                .toList());
    }

    private Answer method(Parameters parameters) {
        var name = parameters.text("name").toLowerCase(Locale.ROOT);
        boolean exists = table.names().contains(name);
        return Answer.of(Map.of("isExisting", exists, "isAvailable", exists && Scopes.cover(Caller.current(), name)));
    }

    /** Everybody here belongs to all employees (AU); only administrators to the group of administrators (G1). */
    private Answer access(Parameters parameters) {
        var codes = parameters.array("ACCESS").values();
        return Answer.of(codes.stream()
                .anyMatch(code -> !"G1".equals(code) || Caller.current().admin()));
    }

    private Answer application(Parameters ignored) {
        if (!Caller.current().application()) {
            throw new PortalError(400, "ACCESS_DENIED", "Access denied! Application context required");
        }
        var info = new LinkedHashMap<String, @Nullable Object>();
        info.put("ID", 5);
        info.put("CODE", "local.sandbox");
        info.put("VERSION", 1);
        info.put("STATUS", "L");
        info.put("INSTALLED", true);
        info.put("PAYMENT_EXPIRED", "N");
        info.put("DAYS", null);
        info.put("LANGUAGE_ID", "ru");
        info.put("LICENSE", "ru_basic");
        info.put("LICENSE_TYPE", "basic");
        info.put("LICENSE_FAMILY", "basic");
        return Answer.of(info);
    }
}
