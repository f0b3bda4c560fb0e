package org.aurorasoc.workbench.viewmodel.recall;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.recall.RecallAnswer;
import org.aurorasoc.workbench.service.recall.RecallDocument;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// Keeps answers as they are, and finds those that were kept.
public final class Freezing {
    private static final int LONGEST_NAME = 100;
    private static final String LONG_PREFIX = "all-";

    private final Workplace place;
    private final RecallViewModel model;
    private final Deed deed;

    Freezing(Workplace place, RecallViewModel model) {
        this.place = place;
        this.model = model;
        deed = new Deed(place);
    }

    void freeze() {
        RecallAnswer answer = model.pageProperty().get().answer();
        if (answer == null) {
            return;
        }
        if (model.frozenProperty().get() != null) {
            place.line().say(place.messages().text("frozen.already"));
            return;
        }
        String name = name(answer);
        deed.run(
                "freeze",
                (cancel, _) -> place.services().get().frozen().freeze(answer, RecallDocument.of(answer), name, cancel),
                frozen -> place.line()
                        .say(
                                place.messages()
                                        .text("frozen.done", answer.cases().size()),
                                place.messages().text("frozen.open"),
                                () -> model.open(frozen)));
    }

    private String name(RecallAnswer answer) {
        String asked = answer.asked()
                .caseId()
                .map(id -> place.messages().text("recall.like", id))
                .orElse(answer.asked().text());
        String line = VisibleText.line(asked);
        return CodePoints.length(line) <= LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    /// Opens one by its id, as it was.
    void open(String id) {
        deed.run("frozen", (_, _) -> place.services().get().frozen().show(id), model::open);
    }

    /// The newest first.
    public void list(Consumer<List<FrozenAnswer>> onList) {
        deed.run("frozen list", (_, _) -> place.services().get().frozen().list(), onList);
    }

    /// "Frozen 21 Nov 04:12, MiniLM-L6-v2, 10 results. A live search may differ."
    public String sentence(FrozenAnswer frozen) {
        return place.messages().text("frozen.sentence", time(frozen), model(frozen), results(frozen));
    }

    /// "21 Nov 04:12 · 10 results"
    public String line(FrozenAnswer frozen) {
        return place.messages().text("frozen.line", time(frozen), results(frozen));
    }

    private String time(FrozenAnswer frozen) {
        Messages messages = place.messages();
        return DateTimeFormatter.ofPattern("d MMM HH:mm", messages.locale())
                .format(frozen.madeAt().atZone(place.clock().getZone()));
    }

    private static String model(FrozenAnswer frozen) {
        String name = VisibleText.line(frozen.model());
        return name.startsWith(LONG_PREFIX) ? name.substring(LONG_PREFIX.length()) : name;
    }

    private static int results(FrozenAnswer frozen) {
        return frozen.answer().get("results") instanceof JsonArray(var rows) ? rows.size() : 0;
    }
}
