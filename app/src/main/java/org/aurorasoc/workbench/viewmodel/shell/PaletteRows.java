package org.aurorasoc.workbench.viewmodel.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.aurorasoc.workbench.viewmodel.shell.PaletteRow.Group;

/// Which rows the palette shows: the best of each group, each group its share, ten together.
final class PaletteRows {
    static final int MOST = 10;

    private PaletteRows() {}

    private record Ranked(PaletteRow row, int score) {}

    /// The things whose title matches, the best first; what is equally good keeps its order.
    static <T> List<PaletteRow> matching(
            String typed,
            List<T> things,
            Function<T, String> title,
            BiFunction<T, List<PaletteMatch.Run>, PaletteRow> row) {
        List<Ranked> found = new ArrayList<>();
        for (T thing : things) {
            Optional<PaletteMatch> match = PaletteMatch.of(typed, title.apply(thing));
            match.ifPresent(each -> found.add(new Ranked(row.apply(thing, each.marks()), each.score())));
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Ranked::score).reversed())
                .limit(MOST)
                .map(Ranked::row)
                .toList();
    }

    /// At most ten, in the order of the groups; what one group leaves goes to the others, the first first.
    static List<PaletteRow> shared(Map<Group, List<PaletteRow>> groups) {
        Map<Group, Integer> taken = new EnumMap<>(Group.class);
        int free = MOST;
        for (Group group : Group.values()) {
            int share = Math.min(Math.min(group.share(), rows(groups, group).size()), free);
            taken.put(group, share);
            free -= share;
        }
        List<PaletteRow> shown = new ArrayList<>();
        for (Group group : Group.values()) {
            List<PaletteRow> rows = rows(groups, group);
            int share = taken.getOrDefault(group, 0);
            int more = Math.min(rows.size() - share, free);
            free -= more;
            shown.addAll(rows.subList(0, share + more));
        }
        return shown;
    }

    private static List<PaletteRow> rows(Map<Group, List<PaletteRow>> groups, Group group) {
        return groups.getOrDefault(group, List.of());
    }
}
