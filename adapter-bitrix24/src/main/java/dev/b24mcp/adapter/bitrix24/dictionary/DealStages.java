package dev.b24mcp.adapter.bitrix24.dictionary;

import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.domain.crm.DictionaryEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stages of all funnels, in the order of the funnels. Each funnel's stages are a dictionary of their own, so all
 * dictionaries are asked for at once: one call however many funnels there are, made while the funnels are asked for.
 *
 * @param funnels the funnels
 */
record DealStages(DictionarySource funnels) implements DictionarySource {

    private static final WholeList ALL_STATUSES =
            new WholeList("crm.status.list", Map.of("order", Map.of("SORT", "ASC")), null);

    @Override
    public List<DictionaryEntry> read(RestClient rest) {
        try (var statuses = Aside.begin(() -> ALL_STATUSES.read(rest))) {
            return stages(funnels.read(rest), statuses.get());
        }
    }

    private static List<DictionaryEntry> stages(
            List<DictionaryEntry> funnels, List<Map<String, @Nullable Object>> statuses) {
        var stages = new ArrayList<DictionaryEntry>();
        for (var funnel : funnels) {
            var entries = new Entries(Optional.of(funnel.id()));
            statuses.stream()
                    .filter(status -> dictionary(funnel).equals(status.get("ENTITY_ID")))
                    .forEach(stage -> entries.add(stage.get("STATUS_ID"), stage.get("NAME")));
            stages.addAll(entries.toList());
        }
        return List.copyOf(stages);
    }

    private static String dictionary(DictionaryEntry funnel) {
        return funnel.id().equals("0") ? "DEAL_STAGE" : "DEAL_STAGE_" + funnel.id();
    }
}
