package org.aurorasoc.workbench.domain;

import java.util.Optional;

/// A model was chosen that does not come with the program, and nobody has added its files to the home. Nothing is
/// broken, and no other model stands in for it: their vectors cannot be compared.
public record ModelNotAdded(ModelId model) {
    /// In English, for the command line and for documents; a window has its own words for it.
    public String sentence() {
        return "The model " + model.name() + " is chosen, and its files are not in the home.";
    }

    public String remedy() {
        return "Run " + command() + ", or choose " + ModelId.MINILM.name() + ".";
    }

    /// What adds the files, from the folder of the program's source.
    public String command() {
        return "sh installer/add-model.sh " + model.name();
    }

    /// As an embedder gives it for its reason.
    public String reason() {
        return sentence() + " " + remedy();
    }

    /// Whether this is the reason for hash mode.
    public static Optional<ModelNotAdded> in(String degradedReason) {
        return ModelId.CHOICES.stream()
                .map(ModelNotAdded::new)
                .filter(each -> each.reason().equals(degradedReason))
                .findFirst();
    }
}
