package org.aurorasoc.workbench.viewmodel.mending;

import java.nio.file.Path;
import java.util.List;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.service.intake.CaseKind;
import org.aurorasoc.workbench.service.intake.ImportReport;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;
import org.aurorasoc.workbench.service.intake.RecordLines;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// Brings rows into the memory: the samples, or a file; both go on in the task list.
public final class Arrivals {
    private final Workplace place;
    private final Runnable onMemoryChanged;

    public Arrivals(Workplace place, Runnable onMemoryChanged) {
        this.place = place;
        this.onMemoryChanged = onMemoryChanged;
    }

    public void loadSamples() {
        start(
                place.messages().text("samples.title"),
                "samples",
                (cancel, progress) -> place.services().get().samples().load(cancel, progress));
    }

    public void importFile() {
        place.outside()
                .files()
                .open(place.messages().text("import.choose"))
                .ifPresent(file -> start(
                        place.messages().text("import.title", VisibleText.line(name(file))),
                        "import",
                        (cancel, progress) -> bringIn(file, cancel, progress)));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private List<ImportReport> bringIn(Path file, CancelToken cancel, ProgressSink progress) {
        try (RecordLines lines = RecordLines.open(file)) {
            return List.of(place.services().get().imports().run(lines, new CaseKind(), cancel, progress));
        }
    }

    private void start(String title, String name, TaskRunner.Work<List<ImportReport>> work) {
        new BulkTask(place)
                .start(
                        title,
                        name,
                        work,
                        reports -> reports.stream().map(ImportReport::bulk).toList(),
                        this::ended);
    }

    private void ended(Outcome<List<ImportReport>> outcome) {
        place.line()
                .say(
                        switch (outcome) {
                            case Outcome.Done<List<ImportReport>>(var reports) -> sentence(reports);
                            case Outcome.Failed<List<ImportReport>>(var cause) ->
                                place.errors().present(cause).title();
                            case Outcome.Cancelled<List<ImportReport>> _ ->
                                place.messages().text("chore.stopped");
                        });
        onMemoryChanged.run();
    }

    private String sentence(List<ImportReport> reports) {
        long bad = reports.stream().mapToLong(ImportReport::badLines).sum();
        return place.messages()
                .text(
                        bad == 0 ? "import.done" : "import.done.bad",
                        sum(reports, RowFate.ADDED) + sum(reports, RowFate.REPLACED) + sum(reports, RowFate.AMENDED),
                        sum(reports, RowFate.UNCHANGED),
                        bad);
    }

    private static long sum(List<ImportReport> reports, RowFate fate) {
        return reports.stream().mapToLong(report -> report.count(fate)).sum();
    }
}
