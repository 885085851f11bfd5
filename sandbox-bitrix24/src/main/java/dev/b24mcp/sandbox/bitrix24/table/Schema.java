package dev.b24mcp.sandbox.bitrix24.table;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of an entity, in the order the portal answers them. */
public final class Schema {
    private final List<Field> fields;
    private final Map<String, Integer> positions = new HashMap<>();

    public Schema(List<Field> fields) {
        this.fields = List.copyOf(fields);
        for (int i = 0; i < fields.size(); i++) {
            positions.put(fields.get(i).name(), i);
        }
    }

    /** Reads {@code fields/<entity>.json}. */
    public static Schema of(String entity) {
        return new Schema(Resources.read("fields/" + entity + ".json", new TypeReference<List<Field>>() {}));
    }

    public List<Field> fields() {
        return fields;
    }

    public Optional<Field> find(String name) {
        return Optional.ofNullable(positions.get(name)).map(fields::get);
    }

    public Field field(String name) {
        return fields.get(position(name));
    }

    int position(String name) {
        var position = positions.get(name);
        if (position == null) {
            throw new IllegalArgumentException("No such field: " + name);
        }
        return position;
    }
}
