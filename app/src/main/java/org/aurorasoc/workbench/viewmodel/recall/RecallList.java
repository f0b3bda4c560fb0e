package org.aurorasoc.workbench.viewmodel.recall;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aurorasoc.workbench.i18n.Messages;
import org.jspecify.annotations.Nullable;

/// The rows of the present answer: their order, which one is selected, which are marked. All can be marked by saying
/// so, without naming each. Lives on the interface thread.
public final class RecallList {
    private final RowArranger arranger;
    private final ReadOnlyObjectWrapper<List<RecallRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<RowOrder> order = new ReadOnlyObjectWrapper<>(RowOrder.COMBINED);
    private final ReadOnlyObjectWrapper<@Nullable RecallRow> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper markCount = new ReadOnlyIntegerWrapper(0);
    private final Set<String> named = new HashSet<>();
    private boolean all;
    private List<RecallRow> ranked = List.of();

    RecallList(Messages messages) {
        arranger = new RowArranger(messages);
    }

    /// In their order.
    public ReadOnlyObjectProperty<List<RecallRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RowOrder> orderProperty() {
        return order.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable RecallRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// How many are marked; changes whenever a mark does.
    public ReadOnlyIntegerProperty markCountProperty() {
        return markCount.getReadOnlyProperty();
    }

    /// `same` where the same was asked again: then the selected case stays so, or the one that stands in its place.
    void show(List<RecallRow> next, boolean same) {
        RecallRow before = selected.get();
        ranked = next;
        forgetMarks();
        List<RecallRow> arranged = arranger.arranged(next, order.get());
        rows.set(arranged);
        boolean kept = same && before != null && selectCase(before.caseId());
        if (!kept) {
            int place = same && before != null ? before.rank() - 1 : 0;
            selected.set(arranged.isEmpty() ? null : arranged.get(Math.clamp(place, 0, arranged.size() - 1)));
        }
    }

    public void order(RowOrder next) {
        RecallRow kept = selected.get();
        order.set(next);
        rows.set(arranger.arranged(ranked, next));
        selected.set(
                kept == null
                        ? null
                        : rows.get().stream()
                                .filter(row -> row.caseId().equals(kept.caseId()))
                                .findFirst()
                                .orElse(null));
    }

    public void select(@Nullable RecallRow row) {
        selected.set(row);
    }

    /// True when the present answer has it.
    boolean selectCase(String caseId) {
        return rows.get().stream()
                .filter(row -> row.caseId().equals(caseId))
                .findFirst()
                .map(row -> {
                    selected.set(row);
                    return true;
                })
                .orElse(false);
    }

    public boolean isMarked(RecallRow row) {
        return all != named.contains(row.caseId());
    }

    public void toggleMark(RecallRow row) {
        if (!named.remove(row.caseId())) {
            named.add(row.caseId());
        }
        count();
    }

    public void mark(RecallRow row) {
        if (!isMarked(row)) {
            toggleMark(row);
        }
    }

    public void markAll() {
        named.clear();
        all = true;
        count();
    }

    /// True when there was a mark.
    public boolean forgetMarks() {
        boolean had = markCount.get() > 0;
        named.clear();
        all = false;
        count();
        return had;
    }

    private void count() {
        markCount.set(all ? ranked.size() - named.size() : named.size());
    }

    /// What an action works on: the marked rows, else the selected one.
    public List<RecallRow> chosen() {
        if (markCount.get() > 0) {
            return rows.get().stream().filter(this::isMarked).toList();
        }
        RecallRow row = selected.get();
        return row == null ? List.of() : List.of(row);
    }
}
