package org.aurorasoc.workbench.viewmodel.why;

import org.aurorasoc.workbench.domain.KnownTechnique;

/// A technique as it is shown: its id with its name, and where it was revoked, with the one that stands for it now.
final class TechniqueText {
    private TechniqueText() {}

    static String of(String id) {
        String shown = Inert.plain(id);
        return KnownTechnique.of(id).map(known -> shown + " " + nameOf(known)).orElse(shown);
    }

    /// The name alone; empty for an id nobody knows.
    static String name(String id) {
        return KnownTechnique.of(id).map(TechniqueText::nameOf).orElse("");
    }

    private static String nameOf(KnownTechnique known) {
        return known.successor()
                .flatMap(KnownTechnique::of)
                .map(now -> "→ " + now.id() + " " + now.fullName())
                .orElseGet(known::fullName);
    }
}
