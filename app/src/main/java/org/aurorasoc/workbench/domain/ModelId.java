package org.aurorasoc.workbench.domain;

import java.util.List;

/// The name under which a row's vector was made, as it stands in the shared table.
public record ModelId(String name) {
    public static final ModelId MINILM = new ModelId("all-MiniLM-L6-v2");
    /// May be chosen in place of the usual one, once its files were added.
    public static final ModelId BGE = new ModelId("bge-small-en-v1.5");
    public static final ModelId HASH = new ModelId("hash-sha256");
    /// Nobody recorded the model: assumed to be MiniLM, and said.
    public static final ModelId UNRECORDED = new ModelId("unrecorded");

    /// The models there are to choose from; the first is the usual one, and comes with the program.
    public static final List<ModelId> CHOICES = List.of(MINILM, BGE);

    /// May a query made by `this` be ranked against a row labelled `row`?
    public boolean ranks(ModelId row) {
        return equals(row) || (equals(MINILM) && row.equals(UNRECORDED));
    }

    public EmbeddingQuality quality() {
        return equals(HASH) ? EmbeddingQuality.LOW : EmbeddingQuality.HIGH;
    }
}
