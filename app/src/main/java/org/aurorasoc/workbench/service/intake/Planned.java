package org.aurorasoc.workbench.service.intake;

import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;
import org.aurorasoc.workbench.store.Change;
import org.jspecify.annotations.Nullable;

/// A record decided: what becomes of it beside the row that is stored now, its payload dated.
///
/// @param text what is embedded
/// @param old the row of the same id as it was read, if there is one
public record Planned(
        EntryKey key,
        JsonObject payload,
        String text,
        RowFate fate,
        @Nullable StoredEntry old) {
    public boolean needsVector() {
        return fate == RowFate.ADDED || fate == RowFate.REPLACED;
    }

    public String textHash() {
        return TextHash.of(text);
    }

    public Change put(EmbeddedText embedded, ModelId model) {
        return new Change.Put(new Entry(key, embedded.embedding(), model, textHash(), payload));
    }

    public Change amend() {
        return new Change.Amend(key, textHash(), payload);
    }
}
