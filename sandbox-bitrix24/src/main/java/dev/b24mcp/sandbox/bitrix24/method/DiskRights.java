package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;

/** Who may see which files: the firm's everybody, a person's only that person and the administrator. */
record DiskRights(Table storages, Table objects) {

    boolean coverStorage(Row storage) {
        return storage.text("ENTITY_TYPE").equals("common")
                || Caller.current().admin()
                || storage.text("ENTITY_ID")
                        .equals(String.valueOf(Caller.current().userId()));
    }

    boolean cover(Row object) {
        return storages.find(object.number("STORAGE_ID"))
                .filter(this::coverStorage)
                .isPresent();
    }

    Row storage(Parameters parameters) {
        long id = id(parameters, 0);
        return storages.find(id).filter(this::coverStorage).orElseThrow(() -> notFound(id));
    }

    Row folder(Parameters parameters, int place) {
        return object(id(parameters, place), "folder");
    }

    Row file(Parameters parameters) {
        return object(id(parameters, 0), "file");
    }

    private Row object(long id, String type) {
        var object = objects.find(id)
                .filter(found -> found.text("TYPE").equals(type))
                .orElseThrow(() -> notFound(id));
        if (!cover(object)) {
            throw new PortalError(400, "ACCESS_DENIED", "Access denied");
        }
        return object;
    }

    /** Which of the parameters it is, as the refusal counts them, depends on the method. */
    private static long id(Parameters parameters, int place) {
        return parameters
                .number("id")
                .orElseThrow(() -> new PortalError(
                        400, "ERROR_ARGUMENT", "Invalid value of parameter {Parameter #" + place + "}"));
    }

    private static PortalError notFound(long id) {
        return new PortalError(400, "ERROR_NOT_FOUND", "Could not find entity with id `" + id + "`");
    }
}
