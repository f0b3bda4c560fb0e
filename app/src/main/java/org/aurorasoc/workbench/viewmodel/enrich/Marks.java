package org.aurorasoc.workbench.viewmodel.enrich;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.jspecify.annotations.Nullable;

/// Which rows are marked: those of a query, and single ones that differ from it. Marking all costs no
/// more than marking one.
public final class Marks {
    private final Set<Indicator> otherwise = new HashSet<>();
    private final ReadOnlyIntegerWrapper turn = new ReadOnlyIntegerWrapper(0);
    private @Nullable LineFilter all;

    /// Changes whenever a mark does.
    public ReadOnlyIntegerProperty turnProperty() {
        return turn.getReadOnlyProperty();
    }

    public boolean has(IndicatorLine line) {
        boolean byQuery = all != null && all.accepts(line);
        return byQuery != otherwise.contains(line.indicator());
    }

    public void toggle(IndicatorLine line) {
        Indicator indicator = line.indicator();
        if (!otherwise.remove(indicator)) {
            otherwise.add(indicator);
        }
        changed();
    }

    public void mark(IndicatorLine line) {
        if (!has(line)) {
            toggle(line);
        }
    }

    void markAll(LineFilter filter) {
        otherwise.clear();
        all = filter;
        changed();
    }

    void clear() {
        otherwise.clear();
        all = null;
        changed();
    }

    private void changed() {
        turn.set(turn.get() + 1);
    }
}
