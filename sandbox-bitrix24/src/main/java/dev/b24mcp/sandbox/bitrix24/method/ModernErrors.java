package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;

/** How REST 3.0 refuses: by the name of what was thrown, and where a field is to blame, by the field. */
final class ModernErrors {
    private static final String PREFIX = "BITRIX_REST_V3_EXCEPTION_";

    private ModernErrors() {}

    static PortalError of(String thrown, String message) {
        return new PortalError(400, PREFIX + thrown + "EXCEPTION", message);
    }

    /** A field of the request that cannot be what it is. */
    static PortalError invalid(String field, String why) {
        return PortalError.aboutField(
                PREFIX + "VALIDATION_REQUESTVALIDATIONEXCEPTION", "Error during request object validation", field, why);
    }

    /** What is to be written does not have all that it needs. */
    static void requireToWrite(Parameters fields, String field) {
        if (!fields.has(field)) {
            throw PortalError.aboutField(
                    PREFIX + "VALIDATION_DTOVALIDATIONEXCEPTION",
                    "Error during object validation",
                    field,
                    "The required field \"" + field + "\" is not filled");
        }
    }

    static void require(Parameters parameters, String field) {
        if (!parameters.has(field)) {
            throw invalid(field, "Required field `" + field + "` is missing");
        }
    }

    static long number(Parameters parameters, String field) {
        require(parameters, field);
        return parameters.number(field).orElseThrow(() -> wrongType(field, "int"));
    }

    static PortalError wrongType(String field, String type) {
        return invalid(field, "Field `" + field + "` requires data type `" + type + "` for this request");
    }

    static PortalError unknownField(String field) {
        return of("UNKNOWNDTOPROPERTY", "Unknown field `" + field + "` for entity `TaskDto`");
    }
}
