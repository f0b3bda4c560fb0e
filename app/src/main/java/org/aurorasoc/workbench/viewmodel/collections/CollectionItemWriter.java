package org.aurorasoc.workbench.viewmodel.collections;

import java.util.OptionalLong;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.rows.Overview;
import org.aurorasoc.workbench.viewmodel.Age;
import org.aurorasoc.workbench.viewmodel.AgeWriter;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// Reads what the memory holds into lines of the tree.
final class CollectionItemWriter {
    private static final long KILO = 1_000;

    private final Messages messages;
    private final AgeWriter ages;

    CollectionItemWriter(Workplace place) {
        messages = place.messages();
        ages = new AgeWriter(place.messages(), place.clock());
    }

    CollectionItem item(Overview overview, Overview.Card card) {
        CollectionSummary summary = card.summary();
        String title = VisibleText.line(summary.name());
        String rows = messages.text("number", summary.rows());
        String models = messages.text("tree.models", summary.models().size(), summary.dimensions());
        String size = messages.text("tree.size", bytes(card.aboutBytes()), index(overview));
        Age newest = ages.of(summary.newest());
        String age = messages.text("tree.newest", newest.text());
        return new CollectionItem(
                summary.name(),
                title,
                summary.rows(),
                rows,
                models,
                size,
                new Age(age, newest.exact()),
                messages.text("tree.spoken", title, summary.rows(), models, size, age));
    }

    private String index(Overview overview) {
        if (overview.embedded()) {
            return messages.text("tree.index.embedded");
        }
        return overview.index().isEmpty() ? messages.text("tree.index.unknown") : VisibleText.line(overview.index());
    }

    private String bytes(OptionalLong about) {
        if (about.isEmpty()) {
            return messages.text("tree.bytes.unknown");
        }
        long bytes = about.getAsLong();
        if (bytes < KILO * KILO) {
            return messages.text("tree.bytes.kilo", Math.max(1, bytes / KILO));
        }
        return bytes < KILO * KILO * KILO
                ? messages.text("tree.bytes.mega", bytes / (KILO * KILO))
                : messages.text("tree.bytes.giga", (double) bytes / (KILO * KILO * KILO));
    }
}
