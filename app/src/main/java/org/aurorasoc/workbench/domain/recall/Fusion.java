package org.aurorasoc.workbench.domain.recall;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aurorasoc.workbench.domain.CodePoints;

/// Brings the legs' rankings into one total order: cases that share a rare indicator first, then those an analyst
/// linked to the question, then by reciprocal ranks, by the place in meaning, and by id.
public final class Fusion {
    /// How many places of each leg count.
    public static final int DEPTH = 100;

    private static final Comparator<FusedRow> ORDER = Comparator.comparing(FusedRow::pinned)
            .thenComparing(FusedRow::linked)
            .thenComparingDouble(FusedRow::fused)
            .reversed()
            .thenComparingInt(Fusion::placeInMeaning)
            .thenComparing(FusedRow::id, CodePoints.ORDER);

    private Fusion() {}

    /// `ranked` holds each leg's ids, the best first; `pinned` and `linked` name ids, also such as no leg ranked.
    public static List<FusedRow> fuse(Map<Leg, List<String>> ranked, Set<String> pinned, Set<String> linked) {
        Map<String, Map<Leg, LegPart>> places = new HashMap<>();
        ranked.forEach((leg, ids) -> {
            for (int i = 0; i < ids.size(); i++) {
                placesOf(places, ids.get(i)).putIfAbsent(leg, LegPart.at(i + 1));
            }
        });
        pinned.forEach(id -> placesOf(places, id));
        linked.forEach(id -> placesOf(places, id));
        return places.entrySet().stream()
                .map(e ->
                        FusedRow.of(e.getKey(), pinned.contains(e.getKey()), linked.contains(e.getKey()), e.getValue()))
                .sorted(ORDER)
                .toList();
    }

    private static Map<Leg, LegPart> placesOf(Map<String, Map<Leg, LegPart>> places, String id) {
        return places.computeIfAbsent(id, _ -> new EnumMap<>(Leg.class));
    }

    private static int placeInMeaning(FusedRow row) {
        LegPart meaning = row.legs().get(Leg.MEANING);
        return meaning == null ? Integer.MAX_VALUE : meaning.rank();
    }
}
