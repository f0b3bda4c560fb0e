package org.aurorasoc.workbench.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/// The variable of the environment that holds a feed's key: `WORKBENCH_FEED_TEAM_MISP_KEY` of the feed `team misp`.
final class FeedKey {
    private static final Pattern ONE = Pattern.compile("WORKBENCH_FEED_[A-Z0-9_]{1,60}_KEY");

    private FeedKey() {}

    static boolean isOne(String variable) {
        return ONE.matcher(variable).matches();
    }

    static String of(String feed) {
        return "WORKBENCH_FEED_" + feed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_KEY";
    }
}
