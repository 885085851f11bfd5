package dev.b24mcp.sandbox.bitrix24.data;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.b24mcp.sandbox.bitrix24.table.Resources;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The portal's funnels, its currencies, the one it counts in first, and its lists of statuses, sources and types.
 *
 * @param names what each of the lists is called
 * @param statuses the lists, which may grow at any time
 */
public record Dictionaries(
        List<Category> categories,
        List<Currency> currencies,
        Map<String, String> names,
        Map<String, List<Status>> statuses) {

    public Dictionaries {
        statuses = growing(statuses);
    }

    private static Map<String, List<Status>> growing(Map<String, List<Status>> statuses) {
        var growing = new LinkedHashMap<String, List<Status>>();
        statuses.forEach((entity, list) -> growing.put(entity, new CopyOnWriteArrayList<>(list)));
        return Collections.unmodifiableMap(growing);
    }

    public record Category(int id, String name, int sort) {}

    /**
     * Money.
     *
     * @param units how many units of it the rate is for
     * @param rate how much of the first currency that is
     * @param format how an amount, written as #, is shown
     */
    public record Currency(String code, String name, int units, String rate, int sort, String format) {}

    /**
     * A stage, a source, a type and so on.
     *
     * @param semantics S for success, F for failure, empty for what is still going on
     */
    public record Status(String code, String name, String semantics) {

        /** As deals and leads tell it: P, S or F. */
        public String group() {
            return semantics.isEmpty() ? "P" : semantics;
        }

        public boolean isFinal() {
            return !semantics.isEmpty();
        }
    }

    static Dictionaries load() {
        return Resources.read("dictionaries.json", new TypeReference<Dictionaries>() {});
    }

    public List<Status> of(String entity) {
        return statuses.getOrDefault(entity, List.of());
    }

    /** One more in a list that there is, after so many others. */
    public void insert(String entity, int position, Status status) {
        Objects.requireNonNull(statuses.get(entity), entity).add(position, status);
    }

    public String baseCurrency() {
        return currencies.getFirst().code();
    }

    List<String> foreignCurrencies() {
        return currencies.stream().skip(1).map(Currency::code).toList();
    }

    public List<Status> stages(int category) {
        return of(category == 0 ? "DEAL_STAGE" : "DEAL_STAGE_" + category);
    }

    /** The funnel a smart process's items begin in, 0 for whatever has no funnels of its own. */
    public long firstFunnel(long entityTypeId) {
        var prefix = "DYNAMIC_" + entityTypeId + "_STAGE_";
        return statuses.keySet().stream()
                .filter(entity -> entity.startsWith(prefix))
                .mapToLong(entity -> Long.parseLong(entity.substring(prefix.length())))
                .min()
                .orElse(0);
    }
}
