package org.aurorasoc.workbench.viewmodel.recall;

import java.nio.file.Path;
import java.util.function.Function;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.service.intake.CaseKind;
import org.aurorasoc.workbench.service.intake.ImportReport;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;
import org.aurorasoc.workbench.service.intake.RecordLines;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.mending.Reembedding;

/// Long work on the memory that an answer asks for; it goes on in the task list.
final class MemoryChores {
    private final Workplace place;
    private final RecallViewModel model;

    MemoryChores(Workplace place, RecallViewModel model) {
        this.place = place;
        this.model = model;
    }

    void reembed() {
        new Reembedding(place, model::memoryChanged).start(CollectionName.CASES);
    }

    /// Makes words and indicators of cases that another client wrote.
    void catchUp() {
        place.tasks()
                .start(
                        place.messages().text("catchup.title"),
                        "catch up",
                        (cancel, progress) -> place.services().get().catchUp().catchUp(cancel, progress),
                        outcome -> ended(outcome, count -> place.messages().text("catchup.done", count)));
    }

    void importFile() {
        place.outside()
                .files()
                .open(place.messages().text("import.choose"))
                .ifPresent(file -> place.tasks()
                        .start(
                                place.messages().text("import.title", VisibleText.line(name(file))),
                                "import",
                                (cancel, progress) -> bringIn(file, cancel, progress),
                                outcome -> ended(outcome, this::sentence)));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private ImportReport bringIn(Path file, CancelToken cancel, ProgressSink progress) {
        try (RecordLines lines = RecordLines.open(file)) {
            ImportReport report = place.services().get().imports().run(lines, new CaseKind(), cancel, progress);
            report.endedEarly().ifPresent(cause -> {
                throw cause;
            });
            return report;
        }
    }

    private String sentence(ImportReport report) {
        long added = report.count(RowFate.ADDED) + report.count(RowFate.REPLACED) + report.count(RowFate.AMENDED);
        return place.messages()
                .text(
                        report.badLines() == 0 ? "import.done" : "import.done.bad",
                        added,
                        report.count(RowFate.UNCHANGED),
                        report.badLines());
    }

    private <T> void ended(Outcome<T> outcome, Function<T, String> sentence) {
        switch (outcome) {
            case Outcome.Done<T>(var value) -> place.line().say(sentence.apply(value));
            case Outcome.Failed<T>(var cause) ->
                place.line().say(place.errors().present(cause).title());
            case Outcome.Cancelled<T> _ -> place.line().say(place.messages().text("chore.stopped"));
        }
        model.memoryChanged();
    }
}
