package org.aurorasoc.workbench.viewmodel.map;

/// A group in the map's table.
public record GroupRow(String label, MapSign sign, String size, String nearest, String titles) {}
