package org.aurorasoc.workbench.viewmodel.casework;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.draft.CaseDraft;
import org.aurorasoc.workbench.service.MemoryStatus;
import org.aurorasoc.workbench.service.draft.DraftService;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// What a start says it recovered, sentence by sentence, until the analyst has read it. Lives on the interface thread.
public final class RecoveryViewModel implements AutoCloseable {
    private static final String EMBEDDED = "embedded";

    private final Workplace place;
    private final Errand draft;
    private final Errand memory;
    private final ObservableList<String> said = FXCollections.observableArrayList();

    public RecoveryViewModel(Workplace place) {
        this.place = place;
        draft = new Errand(place.runner());
        memory = new Errand(place.runner());
    }

    public ObservableList<String> said() {
        return said;
    }

    /// For whoever found something of the last session again.
    public void say(String sentence) {
        said.add(sentence);
    }

    public void dismiss() {
        said.clear();
    }

    /// The last session ended without warning: looks what of it is there.
    public void afterCrash() {
        say(place.messages().text("recovered.crash"));
        draft.run(TaskGroup.IO, "recovered-draft", (_, _) -> draftOf(), this::sayDraft);
        memory.run(
                TaskGroup.IO,
                "recovered-memory",
                (_, _) -> place.services().get().status().status(),
                this::sayMemory);
    }

    private Optional<Instant> draftOf() {
        DraftService drafts = place.services().get().draft();
        return drafts.draft().equals(CaseDraft.EMPTY) ? Optional.empty() : drafts.savedAt();
    }

    private void sayDraft(Outcome<Optional<Instant>> outcome) {
        if (outcome instanceof Outcome.Done<Optional<Instant>>(var saved)) {
            saved.ifPresent(at -> say(place.messages().text("recovered.draft", time(at))));
        }
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM HH:mm", place.messages().locale())
                .format(at.atZone(place.clock().getZone()));
    }

    /// Of a server's memory nothing was at stake here.
    private void sayMemory(Outcome<MemoryStatus> outcome) {
        if (outcome instanceof Outcome.Done<MemoryStatus>(var status)
                && status.backend().equals(EMBEDDED)) {
            long cases = status.collections().stream()
                    .filter(each -> each.name().equals(CollectionName.CASES))
                    .mapToLong(CollectionSummary::rows)
                    .sum();
            say(place.messages().text("recovered.memory", cases));
        }
    }

    @Override
    public void close() {
        draft.close();
        memory.close();
    }
}
