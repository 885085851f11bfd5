package dev.b24mcp.application.record;

import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.KnownFields;
import dev.b24mcp.domain.crm.RecordSet;
import dev.b24mcp.domain.warning.Warning;
import java.util.List;

/** What is to become of a wish for a whole set of records. */
public sealed interface ExportPlan {

    /**
     * The set can be read.
     *
     * @param set as the CRM is asked for it
     * @param columns the members that each record can have, in their order, known before the first record
     * @param warnings what the caller should know about the query
     */
    record Ready(RecordSet set, List<String> columns, List<Warning> warnings) implements ExportPlan {

        public Ready {
            columns = List.copyOf(columns);
            warnings = List.copyOf(warnings);
        }

        static Ready of(RecordSet set, KnownFields fields, List<Warning> warnings) {
            var columns = set.select().stream()
                    .map(name -> fields.find(name).map(FieldDescription::member).orElse(name))
                    .toList();
            return new Ready(set, columns, warnings);
        }
    }

    /** Nothing is read: it would be another set; the listing's warnings say why. */
    record Refused(Listing.Refused listing) implements ExportPlan {}
}
