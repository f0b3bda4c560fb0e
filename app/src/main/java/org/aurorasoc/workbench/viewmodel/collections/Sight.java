package org.aurorasoc.workbench.viewmodel.collections;

import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.service.rows.Overview;
import org.jspecify.annotations.Nullable;

/// The collections as they were last seen; `overview` is absent before the first look.
public record Sight(List<CollectionItem> items, @Nullable Overview overview) {
    static final Sight UNSEEN = new Sight(List.of(), null);

    public Sight {
        items = List.copyOf(items);
    }

    public boolean isSeen() {
        return overview != null;
    }

    Optional<CollectionItem> item(String name) {
        return items.stream().filter(item -> item.name().equals(name)).findFirst();
    }

    /// Another one whenever rows of this collection came or went.
    Object version(CollectionItem item) {
        return overview == null
                ? List.of()
                : overview.collections().stream()
                        .filter(card -> card.name().equals(item.name()))
                        .map(card ->
                                List.of(card.summary().rows(), card.summary().newest()))
                        .findFirst()
                        .orElseThrow();
    }
}
