package org.aurorasoc.workbench.viewmodel.map;

/// One group in the legend.
///
/// @param group its word in the data
/// @param shown false while its points are hidden
public record LegendEntry(String group, String label, int count, MapSign sign, boolean shown) {
    LegendEntry toggled() {
        return new LegendEntry(group, label, count, sign, !shown);
    }
}
