package org.aurorasoc.workbench.viewmodel.collections;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.service.deletion.DeletionService;

/// Which rows are marked: single ones by their keys, or all that match, which is a question and no list.
public final class Marks {
    private final Map<EntryKey, Instant> single = new LinkedHashMap<>();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private boolean all;

    /// Changes whenever the marks do.
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    public boolean isMarked(EntryKey key) {
        return all || single.containsKey(key);
    }

    public boolean isAll() {
        return all;
    }

    public int count() {
        return single.size();
    }

    public boolean isNone() {
        return !all && single.isEmpty();
    }

    public void toggle(TableRow row) {
        if (all) {
            clear();
        } else if (single.remove(row.key()) == null) {
            single.put(row.key(), row.seen());
        }
        touch();
    }

    public void mark(TableRow row) {
        if (!all) {
            single.put(row.key(), row.seen());
            touch();
        }
    }

    public void markAll() {
        single.clear();
        all = true;
        touch();
    }

    public void clear() {
        single.clear();
        all = false;
        touch();
    }

    List<DeletionService.Seen> seen() {
        return single.entrySet().stream()
                .map(mark -> new DeletionService.Seen(mark.getKey(), Optional.of(mark.getValue())))
                .toList();
    }

    private void touch() {
        version.set(version.get() + 1);
    }
}
