package org.aurorasoc.workbench.viewmodel.recall;

/// A sentence about the answer, and what can be done about it.
///
/// @param action [Action#NONE] where nothing can be; `label` is what its button says
public record Notice(String text, Action action, String label) {
    public enum Action {
        NONE,
        REEMBED,
        SHOW_SAMPLES,
        SHOW_UNRELATED,
        CLEAR_FILTERS,
        CHOOSE_PART,
        MEND_MODEL,
        CATCH_UP,
        RETRY
    }

    Notice(String text) {
        this(text, Action.NONE, "");
    }
}
