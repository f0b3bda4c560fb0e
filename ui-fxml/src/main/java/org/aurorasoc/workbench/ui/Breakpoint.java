package org.aurorasoc.workbench.ui;

import java.util.Locale;

/// The three widths of the window for which sizes are kept apart.
enum Breakpoint {
    COMPACT,
    NORMAL,
    WIDE;

    private static final double NORMAL_FROM = 1200;
    private static final double WIDE_FROM = 1600;

    static Breakpoint of(double width) {
        if (width < NORMAL_FROM) {
            return COMPACT;
        }
        return width < WIDE_FROM ? NORMAL : WIDE;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
