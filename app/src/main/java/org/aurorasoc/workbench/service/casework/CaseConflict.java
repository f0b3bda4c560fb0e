package org.aurorasoc.workbench.service.casework;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.aurorasoc.workbench.domain.casefile.AuditRow;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.ConflictException;

/// Tells who changed a case since it was read, when, and in which fields that differs from what was to be stored.
/// Fields are named, never quoted; only those of the contract by their own name.
final class CaseConflict {
    private static final List<String> CONTRACT = List.of(
            "title",
            "summary",
            "outcome",
            "severity",
            "confidence",
            "techniques",
            "iocs",
            "cps_devices_involved",
            "stored_at",
            "disposition",
            "cause",
            "what_worked",
            "what_failed",
            "closed_by",
            "minutes_to_contain",
            "rule",
            "assets",
            "users",
            "tlp");

    /// The notes that a new version leaves.
    private static final Set<String> WRITES = Set.of("close", "update");

    private CaseConflict() {}

    static ConflictException of(CaseDetails now, JsonObject wanted) {
        String version = now.row().map(row -> ", now version " + row.version()).orElse("");
        return new ConflictException(
                "This case was changed since it was read, by " + who(now) + version + "; "
                        + differing(now.entry().payload(), wanted) + ". Nothing was stored.",
                "Look at it with case show, and decide anew.");
    }

    static ConflictException gone() {
        return new ConflictException(
                "This case was deleted since it was read. Nothing was stored.",
                "Close it again when it should be there.");
    }

    /// Who linked the case since has not changed it, and an import has one note for many cases.
    private static String who(CaseDetails now) {
        if (now.isOfAnotherClient() || now.row().isEmpty()) {
            return "another client at " + now.entry().createdAt();
        }
        Instant written = now.row().get().updatedAt();
        return now.history().stream()
                .map(AuditRow::note)
                .filter(note -> WRITES.contains(note.action()) && !note.at().isBefore(written))
                .findFirst()
                .map(note -> note.actor() + " at " + note.at())
                .orElse("an import at " + written);
    }

    private static String differing(JsonObject stored, JsonObject wanted) {
        Set<String> names = new TreeSet<>(stored.members().keySet());
        names.addAll(wanted.members().keySet());
        names.removeIf(name -> Objects.equals(stored.get(name), wanted.get(name)));
        List<String> known = CONTRACT.stream().filter(names::contains).toList();
        int others = names.size() - known.size();
        if (names.isEmpty()) {
            return "it is equal to yours by now";
        }
        String more = others == 0 ? "" : (known.isEmpty() ? "" : " and ") + others + " of its own fields";
        return "it differs from yours in " + String.join(", ", known) + more;
    }
}
