package dev.b24mcp.adapter.bitrix24.checkup;

import dev.b24mcp.adapter.bitrix24.rest.Command;
import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.adapter.bitrix24.rest.UnexpectedAnswer;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.Right;
import dev.b24mcp.domain.crm.Right.Extent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parts of the API that a credential was granted.
 *
 * @param granted in small letters
 */
record Scopes(Set<String> granted) {

    /** Narrower scopes with which a method works too, but shows less. */
    private static final Map<String, Set<String>> NARROWER = Map.of("user", Set.of("user_basic", "user_brief"));

    /** {@code scope}: any credential may ask. */
    static Scopes read(RestClient rest, CallContext call) {
        if (!(rest.read(call, new Command("scope", Map.of())).get("result") instanceof Collection<?> names)) {
            throw UnexpectedAnswer.exception();
        }
        var granted = new TreeSet<String>();
        names.forEach(name -> granted.add(String.valueOf(name).toLowerCase(Locale.ROOT)));
        return new Scopes(granted);
    }

    /** Which scope a method belongs to. */
    static String of(String method) {
        var family = method.substring(0, method.indexOf('.'));
        return family.equals("tasks") ? "task" : family;
    }

    Extent extent(String scope) {
        if (granted.contains(scope)) {
            return Extent.WHOLE;
        }
        return narrower(scope).stream().anyMatch(granted::contains) ? Extent.PART : Extent.NONE;
    }

    private static Set<String> narrower(String scope) {
        return NARROWER.getOrDefault(scope, Set.of());
    }

    /**
     * What is needed, and what is granted beyond that.
     *
     * @param methods the methods that read each kind of record
     */
    List<Right> rights(Map<EntityType, String> methods) {
        var needed = new LinkedHashMap<String, List<EntityType>>();
        methods.forEach((type, method) ->
                needed.computeIfAbsent(of(method), _ -> new ArrayList<>()).add(type));
        var rights = new ArrayList<Right>();
        var spare = new TreeSet<>(granted);
        needed.forEach((scope, types) -> {
            rights.add(new Right(scope, extent(scope), types));
            spare.remove(scope);
            spare.removeAll(narrower(scope));
        });
        spare.forEach(scope -> rights.add(new Right(scope, Extent.WHOLE, List.of())));
        return rights;
    }
}
