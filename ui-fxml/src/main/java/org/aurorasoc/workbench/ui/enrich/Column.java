package org.aurorasoc.workbench.ui.enrich;

import java.util.Locale;

/// The table's columns in their order, with their widths in px at 100 % zoom; 0 takes what is left.
enum Column {
    MARK(28, 28, false),
    VERDICT(116, 116, false),
    INDICATOR(0, 372, false),
    TYPE(72, 72, false),
    BY(100, 116, false),
    AGE(60, 60, false),
    VALID(64, 64, false),
    CASES(56, 56, false),
    SOURCE(124, 124, true),
    CONTEXT(0, 0, true);

    private final double normal;
    private final double wide;
    private final boolean onlyWide;

    Column(double normal, double wide, boolean onlyWide) {
        this.normal = normal;
        this.wide = wide;
        this.onlyWide = onlyWide;
    }

    double width(boolean isWide) {
        return isWide ? wide : normal;
    }

    boolean isShown(boolean isWide) {
        return isWide || !onlyWide;
    }

    boolean isNumber() {
        return this == AGE || this == VALID || this == CASES;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
