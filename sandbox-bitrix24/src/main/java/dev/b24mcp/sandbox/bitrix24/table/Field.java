package dev.b24mcp.sandbox.bitrix24.table;

import java.util.Map;
import java.util.Set;

/**
 * One field of an entity.
 *
 * @param type the portal's name of the type
 * @param details further keys of the portal's description, answered as they are
 */
public record Field(String name, String type, Kind kind, String title, Set<Trait> traits, Map<String, Object> details) {

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
