package org.aurorasoc.workbench.viewmodel.map;

import org.aurorasoc.workbench.domain.EntryKey;

/// A true neighbour.
///
/// @param point its number on the map, or -1 where the sample does not hold it
public record NeighbourRow(EntryKey key, String title, String score, int point) {}
