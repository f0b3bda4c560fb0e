package org.aurorasoc.workbench.viewmodel.enrich;

import org.aurorasoc.workbench.service.enrich.EnrichedRow;

/// A row as it came, and its words, written away from the interface thread.
record Told(EnrichedRow row, IndicatorText text) {}
