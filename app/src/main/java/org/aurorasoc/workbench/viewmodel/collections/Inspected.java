package org.aurorasoc.workbench.viewmodel.collections;

import java.util.List;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.viewmodel.Age;

/// One row in full, as the inspector shows it.
///
/// @param sample whether it came with the program
/// @param isCase whether it can be opened in Recall
/// @param indicator its value as stored, to be looked up; empty for a case
/// @param gone why there is nothing to show; else empty
public record Inspected(
        EntryKey key,
        String heading,
        String id,
        Age added,
        List<Fact> facts,
        List<PayloadNode> payload,
        List<Neighbour> neighbours,
        boolean sample,
        boolean isCase,
        String indicator,
        String gone) {
    public Inspected {
        facts = List.copyOf(facts);
        payload = List.copyOf(payload);
        neighbours = List.copyOf(neighbours);
    }

    public record Fact(String label, String value) {}

    public record Neighbour(EntryKey key, String score, String title, String id) {
        @Override
        public String toString() {
            return "a neighbour";
        }
    }

    @Override
    public String toString() {
        return "a row in full";
    }
}
