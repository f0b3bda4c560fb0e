package org.aurorasoc.workbench.peers.page;

import java.util.Locale;

/// Numbers as a table shows them: three digits that tell something.
final class Numbers {
    private Numbers() {}

    static String text(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        double size = Math.abs(value);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 || size == 0 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
