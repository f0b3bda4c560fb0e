package org.aurorasoc.workbench.viewmodel.collections;

import java.util.List;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.service.rows.DuplicateGroup;
import org.aurorasoc.workbench.viewmodel.Age;

/// A group of near-duplicates as the list shows it.
///
/// @param more how many members are not shown, in words; empty for none
public record DuplicateRow(DuplicateGroup group, String title, String size, List<Member> members, String more) {
    public DuplicateRow {
        members = List.copyOf(members);
    }

    /// How many go when one is kept.
    public int others() {
        return group.members().size() - 1;
    }

    /// One of them, its text in runs of words that all have and words that not all have.
    public record Member(EntryKey key, String id, Age added, List<Run> text) {
        public Member {
            text = List.copyOf(text);
        }
    }

    public record Run(String words, boolean differs) {}
}
