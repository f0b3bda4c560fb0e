package org.aurorasoc.workbench.viewmodel.collections;

import org.aurorasoc.workbench.viewmodel.Age;

/// A collection as the tree shows it; all texts are fit for the screen, `name` is the true one.
public record CollectionItem(
        String name, String title, long total, String rows, String models, String size, Age newest, String spoken) {}
