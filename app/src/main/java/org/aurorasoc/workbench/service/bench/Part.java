package org.aurorasoc.workbench.service.bench;

import java.util.List;

/// Measures one thing, once. What it says of itself is in its figures.
@FunctionalInterface
interface Part {
    List<Figure> measure();
}
