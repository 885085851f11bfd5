package dev.b24mcp.application.record;

import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.text.Texts;
import dev.b24mcp.domain.warning.Warning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts warnings into words, and into a structure for programs. */
public final class Advice {

    private final Texts texts;

    public Advice(Texts texts) {
        this.texts = texts;
    }

    /** Each warning as a sentence or two. */
    public List<String> sentences(Listing listing) {
        return sentences(listing.warnings());
    }

    /** The same without a listing. */
    public List<String> sentences(List<Warning> warnings) {
        return warnings.stream().map(this::sentence).toList();
    }

    /** The members {@code warnings} and {@code suggestedFix} of an answer; none where all is well. */
    public Map<String, Object> structured(Listing listing, EntityDescription entity) {
        var structured = new LinkedHashMap<String, Object>();
        if (!listing.warnings().isEmpty()) {
            structured.put(
                    "warnings",
                    listing.warnings().stream()
                            .map(warning -> describe(warning, listing))
                            .toList());
            SuggestedFix.of(listing, entity).ifPresent(fix -> structured.put("suggestedFix", fix.structured()));
        }
        return structured;
    }

    private Map<String, @Nullable Object> describe(Warning warning, Listing listing) {
        var described = new LinkedHashMap<String, @Nullable Object>();
        described.put("code", warning.code());
        described.put("message", sentence(warning));
        SuggestedFix.ofOne(warning, listing).ifPresent(filter -> described.put("suggested_filters", filter));
        return described;
    }

    private String sentence(Warning warning) {
        var sentence = texts.text("warning." + warning.code(), warning.values());
        return warning.values().containsKey("nearest")
                ? sentence + " " + texts.text("warning.nearest", warning.values())
                : sentence;
    }
}
