package org.aurorasoc.workbench.peers.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A table of a Markdown page.
final class Table {
    private final List<String> lines = new ArrayList<>();

    Table(String... heads) {
        row(heads);
        lines.add("|" + String.join("|", Collections.nCopies(heads.length, "---")) + "|");
    }

    void row(String... cells) {
        List<String> safe = List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|").replace('\n', ' '))
                .toList();
        lines.add("| " + String.join(" | ", safe) + " |");
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
