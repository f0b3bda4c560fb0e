package org.aurorasoc.workbench.store.postgres;

import java.util.Locale;

/// Says what an option costs at the table's present size.
final class OptionPrice {
    private static final double MEASURED_ROWS = 100_000;

    private OptionPrice() {}

    static String of(TableOption option, long rows) {
        return switch (option) {
            case TableOption.PlainStorage _ ->
                "Done at once, under a lock of the whole table for a moment; rows that are there stay as they are"
                        + " until their vector is written again, and the table's own file grows by what is no"
                        + " longer set aside.";
            case TableOption.Index index -> {
                double share = rows / MEASURED_ROWS;
                yield String.format(
                        Locale.ROOT,
                        "About %s and %s for %,d rows; others read and write meanwhile, and only changes of the"
                                + " schema wait.",
                        time(index.seconds() * share),
                        size(index.megabytes() * share),
                        rows);
            }
        };
    }

    private static String time(double seconds) {
        if (seconds < 1) {
            return "a second";
        }
        return seconds < 120 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
    }

    private static String size(double megabytes) {
        if (megabytes < 1) {
            return "1 MB";
        }
        return megabytes < 2_048 ? Math.round(megabytes) + " MB" : Math.round(megabytes / 1_024) + " GB";
    }
}
