package org.aurorasoc.workbench.domain.map;

/// A row of the collection, as the map tells of it.
///
/// @param title as stored, in one line at most; hostile until shown otherwise
public record MapRow(String id, String title, MapLabels labels) {}
