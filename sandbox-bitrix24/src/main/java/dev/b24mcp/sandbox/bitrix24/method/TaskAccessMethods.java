package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** tasks.task.getaccess: what several people may do with a task. */
record TaskAccessMethods(TaskChanges tasks) {
    private static final String USERS = "users";

    void addTo(MethodTable table) {
        table.add("tasks.task.getaccess", this::access);
    }

    private Answer access(Parameters parameters) {
        var task = tasks.existing(parameters);
        var users = new LinkedHashMap<String, Object>();
        for (long user : users(parameters)) {
            users.put(String.valueOf(user), TaskActions.of(task, user).allowed());
        }
        return Answer.of(Map.of("allowedActions", PhpArrays.encode(users)));
    }

    /** Whoever names nobody asks for themselves. */
    private static List<Long> users(Parameters parameters) {
        var given = parameters.get(USERS);
        if (given == null) {
            return List.of(Caller.current().userId());
        }
        if (!PhpArrays.isArray(given)) {
            throw new PortalError(
                    400,
                    "100",
                    "Invalid value {" + given + "} to match with parameter {users}. Should be value of type array.");
        }
        return PhpArrays.list(given).stream()
                .map(String::valueOf)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }
}
