package org.aurorasoc.workbench.viewmodel.casework;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.draft.CaseForm;
import org.aurorasoc.workbench.domain.refang.Defang;
import org.aurorasoc.workbench.service.draft.ClosingService;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// Looks up the case that has the wished id already, so that both stand side by side.
final class RivalWatch implements AutoCloseable {
    private static final int SHOWN = 160;

    private final Workplace place;
    private final Supplier<ClosingService> service;
    private final Errand errand;
    private final ReadOnlyObjectWrapper<@Nullable Rival> rival = new ReadOnlyObjectWrapper<>();

    private record Holder(CaseRecord there, String freeId) {}

    RivalWatch(Workplace place, Supplier<ClosingService> service) {
        this.place = place;
        this.service = service;
        errand = new Errand(place.runner());
    }

    ReadOnlyObjectProperty<@Nullable Rival> rivalProperty() {
        return rival.getReadOnlyProperty();
    }

    void clear() {
        errand.cancel();
        rival.set(null);
    }

    void look(String id, CaseForm mine) {
        errand.run(TaskGroup.IO, "rival", (_, _) -> holder(id), outcome -> show(outcome, mine));
    }

    private Optional<Holder> holder(String id) {
        ClosingService closings = service.get();
        return closings.holder(id).map(there -> new Holder(there, closings.freeId()));
    }

    private void show(Outcome<Optional<Holder>> outcome, CaseForm mine) {
        if (outcome instanceof Outcome.Done<Optional<Holder>>(var found)) {
            found.ifPresent(holder -> {
                CaseRecord there = holder.there();
                rival.set(new Rival(
                        holder.freeId(),
                        side(there.title(), there.outcome().orElse(""), there.summary()),
                        side(mine.title(), mine.judged().outcome(), mine.summary())));
            });
        }
    }

    private Rival.Side side(String title, String outcome, String summary) {
        String start = summary.length() <= SHOWN
                ? summary
                : summary.substring(0, SHOWN).strip() + "…";
        return new Rival.Side(
                VisibleText.line(Defang.text(title)),
                outcome.isBlank() ? place.messages().text("outcome.none") : VisibleText.line(outcome),
                VisibleText.line(Defang.text(start)));
    }

    @Override
    public void close() {
        errand.close();
    }
}
