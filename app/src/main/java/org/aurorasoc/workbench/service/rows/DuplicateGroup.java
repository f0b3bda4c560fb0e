package org.aurorasoc.workbench.service.rows;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.EntryKey;

/// Rows so near each other that they may be one thing written twice; the newest first. The similarities are
/// those of the pairs that made the group.
public record DuplicateGroup(List<Member> members, double lowest, double highest) {
    public DuplicateGroup {
        members = List.copyOf(members);
    }

    /// @param text what was embedded, else empty
    public record Member(EntryKey key, Instant createdAt, String title, String text) {
        @Override
        public String toString() {
            return "a near-duplicate row";
        }
    }

    Set<String> ids() {
        Set<String> ids = new TreeSet<>(CodePoints.ORDER);
        members.forEach(member -> ids.add(member.key().sourceId()));
        return ids;
    }
}
