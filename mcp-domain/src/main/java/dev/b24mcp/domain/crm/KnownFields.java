package dev.b24mcp.domain.crm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields that records of one kind have, each found by its name at once. Nobody knows them when there are none. */
public final class KnownFields {

    public static final KnownFields NONE = new KnownFields(List.of());

    private final List<FieldDescription> list;
    private final Map<String, FieldDescription> byName;

    /** The fields in the CRM's own order. Of two with one name the first one is found. */
    public KnownFields(List<FieldDescription> fields) {
        this.list = List.copyOf(fields);
        this.byName = HashMap.newHashMap(list.size());
        list.forEach(field -> byName.putIfAbsent(field.name(), field));
    }

    /** The field of that name. */
    public Optional<FieldDescription> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** All of them, in the CRM's own order. */
    public Stream<FieldDescription> stream() {
        return list.stream();
    }
}
