package dev.b24mcp.domain.wording;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.Operator;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people call the values that a field can have. An identifier is never taken for a label.
 *
 * @param entries the values with their labels, at least one
 * @param groups the groups whose labels are meant; empty for those of all groups
 */
public record Labels(List<DictionaryEntry> entries, Set<String> groups) {

    private static final Set<Operator> CHOOSING = EnumSet.of(
            Operator.MATCH, Operator.NOT_MATCH, Operator.EQUAL, Operator.NOT_EQUAL, Operator.IN, Operator.NOT_IN);

    private static final Set<Operator> EXCLUDING = EnumSet.of(Operator.NOT_MATCH, Operator.NOT_EQUAL, Operator.NOT_IN);

    private static final Set<Operator> COMPARING =
            EnumSet.of(Operator.GREATER, Operator.GREATER_OR_EQUAL, Operator.LESS, Operator.LESS_OR_EQUAL);

    public Labels {
        entries = List.copyOf(entries);
        groups = Set.copyOf(groups);
    }

    /** Whether the operator asks for values as they are, or in their order, and not for a part of a text. */
    public static boolean areUsedBy(Operator operator) {
        return CHOOSING.contains(operator) || COMPARING.contains(operator);
    }

    /** The values that a condition names, whatever its operator. */
    public static Stream<@Nullable Object> values(Condition condition) {
        return condition.value() instanceof List<?> list
                ? list.stream().map(value -> value)
                : Collections.<@Nullable Object>singletonList(condition.value()).stream();
    }

    /** The identifiers that a value of a filter stands for: several when several values are called so, none when none is. */
    public List<String> ids(@Nullable Object value) {
        var written = text(value);
        if (entries.stream().anyMatch(entry -> entry.id().equals(written))) {
            return List.of(written);
        }
        var word = plain(written);
        var called = selectable()
                .filter(entry -> plain(entry.name()).equals(word))
                .map(DictionaryEntry::id)
                .distinct()
                .toList();
        return called.isEmpty()
                ? entries.stream()
                        .map(DictionaryEntry::id)
                        .filter(id -> id.equalsIgnoreCase(written))
                        .limit(1)
                        .toList()
                : called;
    }

    /** The values of a condition that stand for nothing. */
    public List<String> unknown(Condition condition) {
        return values(condition)
                .filter(value -> isAsked(value) && !stands(value, condition.operator()))
                .map(Labels::text)
                .toList();
    }

    private boolean stands(@Nullable Object value, Operator operator) {
        return COMPARING.contains(operator)
                ? isNumber(value) || ids(value).size() == 1
                : !CHOOSING.contains(operator) || !ids(value).isEmpty();
    }

    /** The condition with identifiers in place of labels; what stands for nothing stays as it is. */
    public Condition meant(Condition condition) {
        var operator = condition.operator();
        var value = condition.value();
        if (!areUsedBy(operator) || (COMPARING.contains(operator) && isNumber(value))) {
            return condition;
        }
        var ids = values(condition).flatMap(this::replaced).distinct().toList();
        if (!(value instanceof List) && ids.size() == 1) {
            return new Condition(condition.field(), operator, ids.getFirst());
        }
        var listing = value instanceof List ? operator : EXCLUDING.contains(operator) ? Operator.NOT_IN : Operator.IN;
        return new Condition(condition.field(), listing, ids);
    }

    private Stream<@Nullable Object> replaced(@Nullable Object value) {
        if (!isAsked(value)) {
            return Collections.<@Nullable Object>singletonList(value).stream();
        }
        var ids = ids(value);
        return ids.isEmpty() || ids.equals(List.of(String.valueOf(value)))
                ? Stream.of(value)
                : ids.stream().map(id -> id);
    }

    /** The values whose label or identifier is most like a word, the most like first; those that have a label only. */
    public List<DictionaryEntry> nearest(String word, int most) {
        return selectable()
                .filter(entry -> !entry.id().equals(entry.name()))
                .sorted(Comparator.comparingInt(entry -> distance(word, entry)))
                .limit(most)
                .toList();
    }

    /** Whether somebody who wrote the word may have meant that value. */
    public static boolean areNear(String word, DictionaryEntry entry) {
        return Likeness.areNear(word, entry.name()) || Likeness.areNear(word, entry.id());
    }

    private static int distance(String word, DictionaryEntry entry) {
        return Math.min(Likeness.distance(word, entry.name()), Likeness.distance(word, entry.id()));
    }

    private Stream<DictionaryEntry> selectable() {
        return entries.stream()
                .filter(entry -> groups.isEmpty()
                        || entry.group().filter(groups::contains).isPresent());
    }

    /** Neither the absence of a value nor a thing of another kind. */
    private static boolean isAsked(@Nullable Object value) {
        return value != null && !value.equals("") && !(value instanceof Map) && !(value instanceof List);
    }

    private static boolean isNumber(@Nullable Object value) {
        return value instanceof Number || (value instanceof String text && text.matches("-?\\d{1,18}"));
    }

    /** How an identifier is written that came as a number or with blanks around it. */
    private static String text(@Nullable Object value) {
        return String.valueOf(PlainNumber.of(value)).strip();
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
