package org.aurorasoc.workbench.viewmodel.collections;

import java.util.List;
import java.util.Locale;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.rows.Overview;

/// Reads which models made a collection's vectors.
final class ModelWriter {
    private final Messages messages;

    ModelWriter(Messages messages) {
        this.messages = messages;
    }

    List<ModelLine> lines(Overview overview, CollectionItem item) {
        return overview.collections().stream()
                .filter(card -> card.name().equals(item.name()))
                .map(Overview.Card::summary)
                .flatMap(summary -> summary.models().entrySet().stream()
                        .map(model -> line(overview, summary, new ModelId(model.getKey()), model.getValue())))
                .toList();
    }

    private ModelLine line(Overview overview, CollectionSummary summary, ModelId model, long rows) {
        ModelLine.State state = state(overview.model(), model);
        boolean canMend = overview.writable()
                && overview.model().quality() == EmbeddingQuality.HIGH
                && !model.equals(overview.model());
        return new ModelLine(
                model.equals(ModelId.UNRECORDED) ? messages.text("models.unrecorded") : VisibleText.line(model.name()),
                messages.text("number", rows),
                messages.text("number", summary.dimensions()),
                state,
                messages.text("models.state." + state.name().toLowerCase(Locale.ROOT)),
                canMend ? rows : 0);
    }

    private static ModelLine.State state(ModelId mine, ModelId row) {
        if (!mine.ranks(row)) {
            return ModelLine.State.LEFT_OUT;
        }
        return mine.equals(row) ? ModelLine.State.COMPARED : ModelLine.State.ASSUMED;
    }
}
