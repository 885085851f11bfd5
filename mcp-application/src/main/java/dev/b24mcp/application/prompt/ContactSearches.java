package dev.b24mcp.application.prompt;

import dev.b24mcp.application.record.Search;
import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.FieldRole;
import dev.b24mcp.domain.crm.Operator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ways to find a contact by what the user calls it, the likeliest first. */
record ContactSearches(EntityDescription contacts) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern PHONE = Pattern.compile("(?=.*[0-9])\\+?[0-9() -]{7,24}");

    List<Search> of(String typed) {
        if (typed.contains("@")) {
            return List.of(new Search(contacts).having(FieldRole.EMAIL, typed));
        }
        var numbers = Stream.concat(byId(typed), byPhone(typed)).toList();
        return numbers.isEmpty() ? byName(List.of(typed.split(" "))) : numbers;
    }

    private Stream<Search> byId(String typed) {
        return NUMBER.matcher(typed).matches()
                ? Stream.of(new Search(contacts).having(FieldRole.ID, typed))
                : Stream.empty();
    }

    /** As typed, and without what people put between the digits. */
    private Stream<Search> byPhone(String typed) {
        return PHONE.matcher(typed).matches()
                ? Stream.of(typed, typed.replaceAll("[() -]", ""))
                        .distinct()
                        .map(phone -> new Search(contacts).having(FieldRole.PHONE, phone))
                : Stream.empty();
    }

    private List<Search> byName(List<String> words) {
        var fields = contacts.vocabulary().nameFields();
        if (words.size() == 1 || fields.size() == 1) {
            return fields.reversed().stream()
                    .map(field -> named(List.of(field), List.of(String.join(" ", words))))
                    .toList();
        }
        // the name may come before the family name or after it
        return List.of(named(fields, words), named(fields.reversed(), words));
    }

    private Search named(List<String> fields, List<String> words) {
        var search = new Search(contacts);
        for (var index = 0; index < Math.min(fields.size(), words.size()); index++) {
            search.where(new Condition(fields.get(index), Operator.CONTAINS, words.get(index)));
        }
        return search;
    }
}
