package org.aurorasoc.workbench.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.json.TomlText;

/// The feeds of a settings file that was read, to compare them after one came or went.
record FeedList(List<Object> tables) {
    FeedList {
        tables = List.copyOf(tables);
    }

    static FeedList of(Map<String, Object> top) {
        return new FeedList(top.get(SettingsFile.FEED) instanceof TomlText.Array(var there) ? there : List.of());
    }

    FeedList and(Map<String, Object> table) {
        List<Object> more = new ArrayList<>(tables);
        more.add(new TomlText.Table(table));
        return new FeedList(more);
    }

    /// @param number from 1
    FeedList without(int number) {
        List<Object> fewer = new ArrayList<>(tables);
        if (number <= fewer.size()) {
            fewer.remove(number - 1);
        }
        return new FeedList(fewer);
    }

    /// Whether the file holds these feeds now, and all else is as it was.
    boolean isIn(Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> expected = new HashMap<>(before);
        if (tables.isEmpty()) {
            expected.remove(SettingsFile.FEED);
        } else {
            expected.put(SettingsFile.FEED, new TomlText.Array(tables));
        }
        return expected.equals(after);
    }
}
