package org.aurorasoc.workbench.domain.intel;

import java.util.Comparator;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.IndicatorType;
import org.aurorasoc.workbench.domain.IndicatorValue;

/// An indicator by its canonical type and value.
public record Indicator(String type, String value) {
    public static final Comparator<Indicator> ORDER =
            Comparator.comparing(Indicator::type, CodePoints.ORDER).thenComparing(Indicator::value, CodePoints.ORDER);

    /// Of a type and value as somebody wrote them.
    public static Indicator of(String type, String value) {
        String canonical = IndicatorType.canonical(type, value);
        return new Indicator(canonical, IndicatorValue.canonical(canonical, value));
    }

    /// Without the value: it may end in a log.
    @Override
    public String toString() {
        return "an indicator of type " + type;
    }
}
