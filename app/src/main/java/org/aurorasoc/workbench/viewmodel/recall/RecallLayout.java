package org.aurorasoc.workbench.viewmodel.recall;

import java.util.EnumMap;
import java.util.Map;
import org.aurorasoc.workbench.domain.AsciiCase;

/// How wide the list stands beside the case, in the root's em, for each width of the window. Lives
/// on the interface thread.
public final class RecallLayout {
    private static final double NARROWEST = 26;
    private static final double WIDEST = 90;

    private final Map<Breadth, Double> widths = new EnumMap<>(Breadth.class);

    /// Widths of the window between which the panes are laid out anew.
    public enum Breadth {
        COMPACT(43.077),
        NORMAL(43.077),
        WIDE(47.692);

        private final double usual;

        Breadth(double usual) {
            this.usual = usual;
        }

        String key() {
            return AsciiCase.lower(name());
        }
    }

    public double width(Breadth breadth) {
        return widths.getOrDefault(breadth, breadth.usual);
    }

    public void resize(Breadth breadth, double width) {
        widths.put(breadth, Math.clamp(width, NARROWEST, WIDEST));
    }

    public void reset(Breadth breadth) {
        widths.remove(breadth);
    }

    /// Those that the analyst chose.
    Map<Breadth, Double> chosen() {
        return Map.copyOf(widths);
    }
}
