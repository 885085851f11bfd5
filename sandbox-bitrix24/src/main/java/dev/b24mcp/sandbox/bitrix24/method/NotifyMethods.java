package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.event.Notification;
import dev.b24mcp.sandbox.bitrix24.event.Notifications;
import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import java.util.function.Predicate;

/** im.notify, im.notify.{personal.add,system.add,delete}: what people are told of. */
record NotifyMethods(Notifications notifications) {
    private static final String SYSTEM = "SYSTEM";

    void addTo(MethodTable table) {
        table.add(
                "im.notify",
                parameters -> add(parameters, parameters.text("TYPE").equals(SYSTEM)));
        table.add("im.notify.personal.add", parameters -> add(parameters, false));
        table.add("im.notify.system.add", parameters -> add(parameters, true));
        table.add("im.notify.delete", this::delete);
    }

    private Answer add(Parameters parameters, boolean system) {
        long user = parameters
                .number("USER_ID")
                .filter(id -> id > 0)
                .orElseThrow(() -> new PortalError(400, "USER_ID_EMPTY", "User ID can't be empty"));
        var message = parameters.text("MESSAGE");
        if (message.isBlank()) {
            throw new PortalError(400, "MESSAGE_EMPTY", "Message can't be empty");
        }
        // a system's notification comes from nobody
        long from = system ? 0 : Caller.current().userId();
        return Answer.of(notifications
                .add(user, from, message, parameters.text("TAG"), parameters.text("SUB_TAG"))
                .id());
    }

    /** By its number, or by one of its tags all that have it. */
    private Answer delete(Parameters parameters) {
        return Answer.of(notifications.remove(wanted(parameters)));
    }

    private static Predicate<Notification> wanted(Parameters parameters) {
        if (parameters.has("ID")) {
            long id = parameters.number("ID").orElse(0L);
            return notification -> notification.id() == id;
        }
        requireTagsOwner(parameters);
        if (parameters.has("TAG")) {
            return notification -> notification.tag().equals(parameters.text("TAG"));
        }
        if (parameters.has("SUB_TAG")) {
            return notification -> notification.subTag().equals(parameters.text("SUB_TAG"));
        }
        throw new PortalError(400, "PARAMS_ERROR", "Incorrect params");
    }

    /** Tags are an application's own; a webhook has to say whose it means. */
    private static void requireTagsOwner(Parameters parameters) {
        boolean tagged = parameters.has("TAG") || parameters.has("SUB_TAG");
        if (tagged && !Caller.current().application() && !parameters.has("CLIENT_ID")) {
            throw new PortalError(403, "ACCESS_DENIED", "Access denied! Client ID not specified");
        }
    }
}
