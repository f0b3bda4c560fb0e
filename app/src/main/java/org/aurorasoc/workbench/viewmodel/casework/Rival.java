package org.aurorasoc.workbench.viewmodel.casework;

/// The case that has the wished id already, beside the one in hand; texts are safe to show.
///
/// @param freeId an id that nobody has
public record Rival(String freeId, Side there, Side yours) {
    public record Side(String title, String outcome, String summary) {}
}
