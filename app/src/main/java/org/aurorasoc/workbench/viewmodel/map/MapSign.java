package org.aurorasoc.workbench.viewmodel.map;

import java.util.Map;
import org.aurorasoc.workbench.domain.map.Colouring;

/// How the points of a group are drawn. The words that mean the same everywhere keep their sign in every collection.
public record MapSign(Hue hue, Marker marker) {
    private static final Map<String, MapSign> SEVERITIES = Map.of(
            "critical", new MapSign(Hue.CRITICAL, Marker.SQUARE),
            "high", new MapSign(Hue.HIGH, Marker.TRIANGLE),
            "medium", new MapSign(Hue.MEDIUM, Marker.DIAMOND),
            "low", new MapSign(Hue.LOW, Marker.CIRCLE),
            "info", new MapSign(Hue.MUTED, Marker.CROSS));
    private static final Map<String, MapSign> VERDICTS = Map.of(
            "malicious", new MapSign(Hue.CRITICAL, Marker.SQUARE),
            "suspicious", new MapSign(Hue.MEDIUM, Marker.TRIANGLE),
            "benign", new MapSign(Hue.OK, Marker.CIRCLE));
    private static final Map<String, MapSign> OUTCOMES = Map.of(
            "contained", new MapSign(Hue.A, Marker.CIRCLE),
            "false positive", new MapSign(Hue.B, Marker.SQUARE),
            "escalated", new MapSign(Hue.C, Marker.TRIANGLE),
            "benign true positive", new MapSign(Hue.D, Marker.DIAMOND),
            "damage", new MapSign(Hue.CRITICAL, Marker.CROSS),
            "open", new MapSign(Hue.FG, Marker.WEDGE));
    private static final MapSign REST = new MapSign(Hue.MUTED, Marker.PLUS);

    /// @param rank of the group by size, from 0
    static MapSign of(Colouring by, String group, int rank) {
        return switch (by) {
            case SEVERITY -> SEVERITIES.getOrDefault(group, REST);
            case VERDICT -> VERDICTS.getOrDefault(group, REST);
            case OUTCOME -> OUTCOMES.getOrDefault(group, new MapSign(Hue.OTHER, Marker.PLUS));
            case MODEL ->
                switch (rank) {
                    case 0 -> new MapSign(Hue.A, Marker.CIRCLE);
                    case 1 -> new MapSign(Hue.B, Marker.SQUARE);
                    case 2 -> new MapSign(Hue.C, Marker.TRIANGLE);
                    case 3 -> new MapSign(Hue.D, Marker.DIAMOND);
                    default -> new MapSign(Hue.OTHER, Marker.CROSS);
                };
        };
    }
}
