package org.aurorasoc.workbench.viewmodel.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.domain.refang.Defang;
import org.aurorasoc.workbench.service.lookup.KnownCase;
import org.aurorasoc.workbench.service.lookup.KnownIndicator;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.shell.PaletteRow.Group;

/// Makes rows of what can be gone to; whatever a case or an indicator holds is shown harmless.
final class PaletteWriter {
    private static final int LONGEST = 90;

    private final Workplace place;

    PaletteWriter(Workplace place) {
        this.place = place;
    }

    List<PaletteRow> actions(String typed, List<Command> commands) {
        return PaletteRows.matching(
                typed,
                commands,
                Command::title,
                (command, marks) -> new PaletteRow(
                        Group.ACTIONS,
                        command.title(),
                        marks,
                        "",
                        command.shortcut(),
                        command.unavailable(),
                        command.run()));
    }

    /// Those whose id or title matches, and those that the store found by their words.
    List<PaletteRow> cases(String typed, List<KnownCase> names, List<KnownCase> found) {
        List<PaletteRow> byName =
                PaletteRows.matching(typed, names, each -> named(each), (each, marks) -> row(each, marks));
        Stream<PaletteRow> byWords = found.stream().map(each -> row(each, List.of()));
        return distinct(Stream.concat(byName.stream(), byWords));
    }

    /// Title and id are matched as one text, and shown as one.
    private static String named(KnownCase known) {
        return harmless(known.title()) + "  " + shown(known.id());
    }

    private PaletteRow row(KnownCase known, List<PaletteMatch.Run> marks) {
        return new PaletteRow(
                Group.CASES, named(known), marks, "", "", "", () -> go(new Destination.OneCase(known.id())));
    }

    List<PaletteRow> indicators(String typed, List<KnownIndicator> names, List<KnownIndicator> found) {
        List<PaletteRow> byName =
                PaletteRows.matching(typed, names, each -> defanged(each), (each, marks) -> row(each, marks));
        Stream<PaletteRow> exact = found.stream().map(each -> row(each, List.of()));
        return distinct(Stream.concat(exact, byName.stream()));
    }

    private static String defanged(KnownIndicator known) {
        return shown(Defang.value(known.type(), known.value()));
    }

    private PaletteRow row(KnownIndicator known, List<PaletteMatch.Run> marks) {
        return new PaletteRow(
                Group.INDICATORS,
                defanged(known),
                marks,
                shown(known.type()),
                "",
                "",
                () -> go(new Destination.LookUp(known.value())));
    }

    List<PaletteRow> saved(String typed, List<FrozenAnswer> saved) {
        return PaletteRows.matching(
                typed,
                saved,
                each -> shown(each.name()),
                (each, marks) -> new PaletteRow(
                        Group.SAVED,
                        shown(each.name()),
                        marks,
                        "",
                        "",
                        "",
                        () -> go(new Destination.Frozen(each.id().toString()))));
    }

    List<PaletteRow> recent(String typed, List<String> questions) {
        return PaletteRows.matching(
                typed,
                questions,
                PaletteWriter::harmless,
                (each, marks) -> new PaletteRow(
                        Group.RECENT, harmless(each), marks, "", "", "", () -> go(new Destination.Ask(each))));
    }

    PaletteRow recallThis(String text) {
        return new PaletteRow(
                Group.OFFERS,
                place.messages().text("palette.recall"),
                List.of(),
                "",
                "",
                "",
                () -> go(new Destination.Ask(text)));
    }

    PaletteRow enrich(String text, int indicators) {
        return new PaletteRow(
                Group.OFFERS,
                place.messages().text("palette.enrich", indicators),
                List.of(),
                "",
                "",
                "",
                () -> go(new Destination.LookUp(text)));
    }

    private void go(Destination destination) {
        place.navigator().go(destination);
    }

    private static List<PaletteRow> distinct(Stream<PaletteRow> rows) {
        List<PaletteRow> kept = new ArrayList<>();
        rows.filter(row -> kept.stream().noneMatch(row::isSameAs)).forEachOrdered(kept::add);
        return kept.stream().limit(PaletteRows.MOST).toList();
    }

    /// What may hold indicators.
    private static String harmless(String text) {
        return shown(Defang.text(CodePoints.shortened(text, 2 * LONGEST)));
    }

    private static String shown(String text) {
        return CodePoints.shortened(VisibleText.line(CodePoints.shortened(text, 2 * LONGEST)), LONGEST);
    }
}
