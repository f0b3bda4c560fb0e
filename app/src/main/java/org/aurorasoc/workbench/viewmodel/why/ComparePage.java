package org.aurorasoc.workbench.viewmodel.why;

import java.util.ArrayList;
import java.util.List;

/// Two sides, line by line.
///
/// @param note what was not compared; empty when all was
public record ComparePage(String left, String right, List<CompareRow> rows, String note) {
    public ComparePage {
        rows = List.copyOf(rows);
    }

    /// Only what is not the same on both sides; each line keeps its section's name.
    public ComparePage differences() {
        String section = "";
        String told = "";
        List<CompareRow> kept = new ArrayList<>();
        for (CompareRow row : rows) {
            section = row.section().isEmpty() ? section : row.section();
            if (row.mark() != CompareRow.Mark.SAME) {
                kept.add(new CompareRow(
                        section.equals(told) ? "" : section,
                        row.left(),
                        row.mark(),
                        row.right(),
                        row.code(),
                        row.none()));
                told = section;
            }
        }
        return new ComparePage(left, right, kept, note);
    }
}
