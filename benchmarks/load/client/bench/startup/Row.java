package bench.startup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A row of a table: one target over one transport, the moments to measure, and its starts so far. */
record Row(Target target, Transport transport, List<Moment> moments, Map<Moment, List<Reading>> readings) {

    Row(Target target, Transport transport, List<Moment> moments) {
        this(target, transport, moments, new EnumMap<>(Moment.class));
    }

    void add(Moment moment, Reading reading) {
        readings.computeIfAbsent(moment, _ -> new ArrayList<>()).add(reading);
    }

    Series series(Moment moment, ToDoubleFunction<Reading> figure) {
        return new Series(readings.get(moment).stream().mapToDouble(figure).toArray());
    }
}
