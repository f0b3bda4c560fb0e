package org.aurorasoc.workbench.service.setup;

/// One warning list in use.
///
/// @param dated its version, as its maker wrote it; may be empty
/// @param own whether it lies in the home
public record WarningListing(String name, int entries, String dated, boolean own) {}
