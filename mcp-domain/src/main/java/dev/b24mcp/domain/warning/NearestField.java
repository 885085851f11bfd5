package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.KnownFields;
import dev.b24mcp.domain.wording.Likeness;
import java.util.Comparator;
import java.util.Optional;

/** Finds the field that somebody who wrote another name probably meant. */
final class NearestField {

    private NearestField() {}

    /** By its title or name in another spelling, or by one that differs in a few letters; empty when none is near. */
    static Optional<FieldDescription> to(String written, KnownFields fields) {
        return fields.stream()
                .filter(field -> Likeness.areSame(written, field.title()) || Likeness.areSame(written, field.name()))
                .findFirst()
                .or(() -> fields.stream()
                        .filter(field ->
                                Likeness.areNear(written, field.name()) || Likeness.areNear(written, field.title()))
                        .min(Comparator.comparingInt(field -> distance(written, field))));
    }

    private static int distance(String written, FieldDescription field) {
        return Math.min(Likeness.distance(written, field.name()), Likeness.distance(written, field.title()));
    }
}
