package org.aurorasoc.workbench.viewmodel;

/// A failure as a screen shows it: what happened, what mends it, and the one thing to press.
///
/// @param detail what the user can do, or empty
/// @param code for faults of the program only: the same fault has the same code, so it can be looked up; else empty
public record Problem(String title, String detail, Action action, String code) {
    public enum Action {
        NONE,
        RETRY
    }
}
