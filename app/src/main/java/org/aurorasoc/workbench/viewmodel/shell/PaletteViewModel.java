package org.aurorasoc.workbench.viewmodel.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.service.lookup.KnownNames;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.shell.PaletteRow.Group;
import org.jspecify.annotations.Nullable;

/// The palette: whatever can be done or gone to, by a few letters. Actions answer at once; cases and indicators come
/// from a task, of which the newest wins. Lives on the interface thread.
public final class PaletteViewModel implements AutoCloseable {
    private static final int LONG_TEXT = 40;
    private static final int LONGEST_TYPED = 120;
    private static final int SHORTEST_LOOKED_UP = 2;

    private final Workplace place;
    private final PaletteWriter writer;
    private final Errand reading;
    private final Errand finding;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<PaletteRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(0);
    private List<Command> commands = List.of();
    private @Nullable PaletteStock stock;
    private Found found = Found.NOTHING;
    private KnownNames names = KnownNames.NONE;
    private String pasted = "";
    private boolean moved;

    /// Rows made of finds, for the text they were found for.
    private record Found(String text, List<PaletteRow> cases, List<PaletteRow> indicators, int held) {
        static final Found NOTHING = new Found("", List.of(), List.of(), 0);
    }

    public PaletteViewModel(Workplace place) {
        this.place = place;
        writer = new PaletteWriter(place);
        reading = new Errand(place.runner());
        finding = new Errand(place.runner());
        query.addListener(_ -> changed());
    }

    /// What is typed.
    public StringProperty queryProperty() {
        return query;
    }

    public ReadOnlyObjectProperty<List<PaletteRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// What is not looked through, and why; empty when all is.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Begins anew with these actions.
    public void open(List<Command> actions) {
        commands = List.copyOf(actions);
        pasted = "";
        query.set("");
        note.set("");
        changed();
        KnownNames known = names;
        reading.run(
                TaskGroup.IO,
                "palette",
                (token, _) -> PaletteStock.read(place.services().get(), known, token),
                this::stocked);
    }

    private void stocked(Outcome<PaletteStock> outcome) {
        switch (outcome) {
            case Outcome.Done<PaletteStock>(var read) -> {
                stock = read;
                names = read.names();
                boolean bounded = !names.complete();
                note.set(
                        bounded
                                ? place.messages()
                                        .text("palette.bounded", names.cases().size())
                                : "");
                look();
            }
            case Outcome.Failed<PaletteStock>(var cause) -> explain(cause);
            case Outcome.Cancelled<PaletteStock> _ -> {}
        }
    }

    private void explain(WorkbenchException cause) {
        note.set(place.messages()
                .text("palette.away", place.errors().present(cause).title()));
    }

    /// The memory has changed: names are read anew at the next opening.
    public void forgetNames() {
        names = KnownNames.NONE;
    }

    /// Takes a long or many-lined text from the clipboard whole, which a field of one line would spoil; false
    /// when there is none, and the field may paste for itself.
    public boolean paste() {
        Optional<String> text = place.outside()
                .clip()
                .text()
                .filter(each -> each.length() > LONGEST_TYPED || each.strip().indexOf('\n') >= 0);
        text.ifPresent(whole -> {
            query.set(VisibleText.line(CodePoints.shortened(whole.strip(), LONGEST_TYPED)));
            pasted = whole;
            look();
        });
        return text.isPresent();
    }

    /// Moves the selection, round the ends.
    public void move(int by) {
        int size = rows.get().size();
        if (size > 0) {
            moved = true;
            selected.set(Math.floorMod(selected.get() + by, size));
        }
    }

    public Optional<PaletteRow> selectedRow() {
        return selected.get() < rows.get().size() ? Optional.of(rows.get().get(selected.get())) : Optional.empty();
    }

    public void select(int index) {
        moved = true;
        selected.set(index);
    }

    private void changed() {
        pasted = "";
        moved = false;
        selected.set(0);
        look();
    }

    private String text(PaletteQuery asked) {
        return pasted.isEmpty() ? asked.text() : pasted;
    }

    private void look() {
        PaletteQuery asked = PaletteQuery.of(query.get());
        String text = text(asked);
        PaletteStock known = stock;
        boolean looksUp =
                known != null && asked.only().filter(Group.ACTIONS::equals).isEmpty();
        if (!found.text().equals(text)) {
            found = Found.NOTHING;
        }
        show(asked);
        if (known != null && looksUp) {
            find(asked, "palette-names", _ -> named(known, text), () -> search(asked, known, text));
        } else {
            finding.cancel();
        }
    }

    /// What the memory holds beyond the names that were read ahead, which are shown meanwhile.
    private void search(PaletteQuery asked, PaletteStock known, String text) {
        if (text.length() >= SHORTEST_LOOKED_UP) {
            find(asked, "palette-search", token -> searched(known, text, token), () -> {});
        }
    }

    private void find(PaletteQuery asked, String name, Function<CancelToken, Found> work, Runnable next) {
        finding.<Found>run(TaskGroup.IO, name, (token, _) -> work.apply(token), outcome -> {
            switch (outcome) {
                case Outcome.Done<Found>(var finds) -> {
                    found = finds;
                    show(asked);
                    next.run();
                }
                case Outcome.Failed<Found>(var cause) -> explain(cause);
                case Outcome.Cancelled<Found> _ -> {}
            }
        });
    }

    private Found named(PaletteStock known, String text) {
        String typed = CodePoints.shortened(text, LONGEST_TYPED);
        KnownNames ahead = known.names();
        return new Found(
                text,
                writer.cases(typed, ahead.cases(), List.of()),
                writer.indicators(typed, ahead.indicators(), List.of()),
                0);
    }

    private Found searched(PaletteStock known, String text, CancelToken token) {
        KnownNames ahead = known.names();
        PaletteStock.Finds finds = known.find(text, token);
        String typed = CodePoints.shortened(text, LONGEST_TYPED);
        return new Found(
                text,
                writer.cases(typed, ahead.cases(), finds.cases()),
                writer.indicators(typed, ahead.indicators(), finds.known()),
                finds.indicators());
    }

    private void show(PaletteQuery asked) {
        Optional<PaletteRow> before = selectedRow();
        rows.set(rowsFor(asked));
        selected.set(moved ? placeOf(before) : 0);
    }

    private int placeOf(Optional<PaletteRow> before) {
        List<PaletteRow> now = rows.get();
        for (int i = 0; i < now.size(); i++) {
            if (before.filter(now.get(i)::isSameAs).isPresent()) {
                return i;
            }
        }
        return 0;
    }

    private List<PaletteRow> rowsFor(PaletteQuery asked) {
        Map<Group, List<PaletteRow>> groups = new EnumMap<>(Group.class);
        String typed = asked.text();
        if (asked.only().isEmpty()) {
            groups.put(Group.OFFERS, offers(text(asked)));
        }
        if (asked.wants(Group.ACTIONS)) {
            groups.put(Group.ACTIONS, writer.actions(typed, commands));
        }
        boolean named = !typed.isEmpty() || asked.only().isPresent();
        if (named && asked.wants(Group.CASES)) {
            groups.put(Group.CASES, found.cases());
        }
        if (named && asked.wants(Group.INDICATORS)) {
            groups.put(Group.INDICATORS, found.indicators());
        }
        if (asked.only().isEmpty()) {
            groups.put(Group.SAVED, ofStock(known -> writer.saved(typed, known.saved())));
            groups.put(Group.RECENT, ofStock(known -> writer.recent(typed, known.recent())));
        }
        return PaletteRows.shared(groups);
    }

    private List<PaletteRow> ofStock(Function<PaletteStock, List<PaletteRow>> rowsOf) {
        PaletteStock known = stock;
        return known == null ? List.of() : rowsOf.apply(known);
    }

    private List<PaletteRow> offers(String text) {
        int held = found.held();
        if (text.isEmpty() || (held == 0 && text.length() < LONG_TEXT)) {
            return List.of();
        }
        return held == 0
                ? List.of(writer.recallThis(text))
                : List.of(writer.recallThis(text), writer.enrich(text, held));
    }

    @Override
    public void close() {
        reading.close();
        finding.close();
    }
}
