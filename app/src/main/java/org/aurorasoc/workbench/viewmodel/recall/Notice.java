package org.aurorasoc.workbench.viewmodel.recall;

/// A sentence about the answer, and what can be done about it.
///
/// @param label what the button of the action says
public record Notice(String text, Action action, String label) {
    public enum Action {
        REEMBED,
        SHOW_SAMPLES,
        SHOW_UNRELATED,
        CLEAR_FILTERS,
        CHOOSE_PART,
        MEND_MODEL,
        CHOOSE_MODEL,
        CATCH_UP,
        RETRY
    }
}
