package org.aurorasoc.workbench.domain.intel;

import org.jspecify.annotations.Nullable;

/// An indicator and its own marking, when it has one.
public record MarkedIndicator(Indicator indicator, @Nullable Tlp tlp) {}
