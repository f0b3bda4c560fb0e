package org.aurorasoc.workbench.cli;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.VisibleText;

/// Columns for people, left-aligned, two spaces apart. Cells may hold hostile text: nothing in them reaches the
/// terminal as a control character.
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... header) {
        row(header);
    }

    void row(String... cells) {
        rows.add(List.of(cells).stream().map(VisibleText::line).toList());
    }

    List<String> lines() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], CodePoints.length(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            line.append(cell).repeat(' ', widths[i] - CodePoints.length(cell) + 2);
        }
        return line.toString().stripTrailing();
    }
}
