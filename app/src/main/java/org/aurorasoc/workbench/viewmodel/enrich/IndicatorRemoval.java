package org.aurorasoc.workbench.viewmodel.enrich;

import java.util.List;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.enrich.EnrichedRow;
import org.aurorasoc.workbench.service.enrich.Tier;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.deletion.Deletion;

/// Deletes indicators from the memory, as far as that is where they came from. Lives on the interface thread.
public final class IndicatorRemoval {
    private final Workplace place;
    private final Deletion deletion;
    private final IndicatorActions actions;
    private final Lookup lookup;

    IndicatorRemoval(Workplace place, Deletion deletion, IndicatorActions actions, Lookup lookup) {
        this.place = place;
        this.deletion = deletion;
        this.actions = actions;
        this.lookup = lookup;
    }

    private List<IndicatorLine> stored() {
        return actions.targets().stream().filter(IndicatorRemoval::isStored).toList();
    }

    private static boolean isStored(IndicatorLine line) {
        return line.row().stream()
                .flatMap(row -> row.findings().stream())
                .anyMatch(finding -> finding.tier() == Tier.STORE);
    }

    /// Why nothing can be deleted; empty when something can.
    public String refused() {
        if (!deletion.refusedProperty().get().isEmpty()) {
            return deletion.refusedProperty().get();
        }
        return stored().isEmpty() ? place.messages().text("enrich.delete.notstored") : "";
    }

    /// As they were looked up: one that somebody changed meanwhile stays.
    public void delete() {
        String reason = refused();
        if (!reason.isEmpty()) {
            place.line().say(reason);
            return;
        }
        List<IndicatorLine> about = stored();
        List<EnrichedRow> rows =
                about.stream().flatMap(line -> line.row().stream()).toList();
        deletion.deleteBy(
                about.size(),
                (id, cancel, progress) -> {
                    Services services = place.services().get();
                    return services.deletions().delete(id, services.indicators().asSeen(rows), cancel, progress);
                },
                () -> lookup.renew(about));
    }
}
