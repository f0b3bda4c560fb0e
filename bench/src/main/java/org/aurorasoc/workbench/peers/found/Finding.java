package org.aurorasoc.workbench.peers.found;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What one contestant did at one line of one topic.
///
/// @param figures by name, such as "p50 ms" or "rows/s"
/// @param note why there are none, else empty
public record Finding(Topic topic, String line, String contestant, Map<String, Double> figures, String note) {
    public Finding {
        figures = Map.copyOf(figures);
    }

    public static Finding of(Topic topic, String line, String contestant, Map<String, Double> figures) {
        return new Finding(topic, line, contestant, figures, "");
    }

    public static Finding none(Topic topic, String line, String contestant, String why) {
        return new Finding(topic, line, contestant, Map.of(), why);
    }

    public OptionalDouble figure(String name) {
        Double value = figures.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    public Map<String, Double> inOrder() {
        return new TreeMap<>(figures);
    }
}
