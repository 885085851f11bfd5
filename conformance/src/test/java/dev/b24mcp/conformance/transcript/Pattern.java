package dev.b24mcp.conformance.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What a message should look like: {@code "*"} stands for anything, {@code "$name"} for anything that is remembered under the
 * name, and a member {@code "..."} allows members that are not written down.
 */
final class Pattern {

    private Pattern() {}

    static boolean matches(JsonNode wanted, JsonNode actual, Map<String, String> remembered) {
        if (wanted.isTextual() && wanted.textValue().equals("*")) {
            return !actual.isMissingNode();
        }
        if (wanted.isTextual() && wanted.textValue().matches("\\$\\w+")) {
            remembered.put(wanted.textValue(), actual.asText());
            return actual.isTextual();
        }
        if (wanted.isObject() && actual.isObject()) {
            return (wanted.has("...") || wanted.size() == actual.size())
                    && wanted.propertyStream()
                            .filter(member -> !member.getKey().equals("..."))
                            .allMatch(member -> matches(member.getValue(), actual.path(member.getKey()), remembered));
        }
        if (wanted.isArray() && actual.isArray() && wanted.size() == actual.size()) {
            for (var index = 0; index < wanted.size(); index++) {
                if (!matches(wanted.get(index), actual.get(index), remembered)) {
                    return false;
                }
            }
            return true;
        }
        return wanted.equals(actual);
    }
}
