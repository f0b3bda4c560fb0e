package org.aurorasoc.workbench.viewmodel.casework;

import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// Puts a case as a note for a ticket on the clipboard: Markdown, defanged.
public final class NoteCopying {
    private final Workplace place;
    private final DraftViewModel draft;
    private final Errand errand;

    public NoteCopying(Workplace place, DraftViewModel draft) {
        this.place = place;
        this.draft = draft;
        errand = new Errand(place.runner());
    }

    /// The case in hand as it is now, what was just typed too.
    public void copyDraft() {
        draft.settled(_ -> copy(() -> {
            JsonObject record = services().draft().judged().record("").without("id");
            return new CaseRecord("", record);
        }));
    }

    public void copyClosed(CaseRecord closed) {
        copy(() -> closed);
    }

    private Services services() {
        return place.services().get();
    }

    private void copy(Supplier<CaseRecord> record) {
        errand.run(TaskGroup.IO, "ticket-note", (_, _) -> services().notes().of(record.get()), outcome -> {
            switch (outcome) {
                case Outcome.Done<String>(var note) -> {
                    place.outside().clip().put(note);
                    place.line().say(place.messages().text("draft.note.copied"));
                }
                case Outcome.Failed<String>(var cause) ->
                    place.line().say(place.errors().present(cause).title());
                case Outcome.Cancelled<String> _ -> {}
            }
        });
    }
}
