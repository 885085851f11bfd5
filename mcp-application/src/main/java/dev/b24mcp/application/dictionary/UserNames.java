package dev.b24mcp.application.dictionary;

import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.FieldRole;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes names of the records of users. */
final class UserNames {

    private UserNames() {}

    /** Whether the provider says which fields make up a name. */
    static boolean canBeRead(EntityDescription users) {
        return users.vocabulary().find(FieldRole.ID).isPresent()
                && !users.vocabulary().nameFields().isEmpty();
    }

    /** The fields that are needed. */
    static List<String> fields(EntityDescription users) {
        var words = users.vocabulary();
        return Stream.concat(Stream.of(words.field(FieldRole.ID)), words.nameFields().stream())
                .toList();
    }

    /** The users that have an identifier and a name. */
    static List<DictionaryEntry> of(List<CrmRecord> records, EntityDescription users) {
        var words = users.vocabulary();
        return records.stream()
                .map(user -> new DictionaryEntry(
                        text(user, words.field(FieldRole.ID)), name(user, words.nameFields()), Optional.empty()))
                .filter(entry -> !entry.id().isEmpty() && !entry.name().isEmpty())
                .toList();
    }

    private static String name(CrmRecord user, List<String> fields) {
        return fields.stream()
                .map(field -> text(user, field))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String text(CrmRecord user, String field) {
        return Objects.toString(user.fields().get(field), "").strip();
    }
}
