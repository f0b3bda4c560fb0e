package org.aurorasoc.workbench.ui.fx;

import org.aurorasoc.workbench.ui.control.ProblemBar;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.jspecify.annotations.Nullable;

/// What went wrong in a pane stands in its bar, with a button where trying again may mend it.
public final class ProblemNote {
    private ProblemNote() {}

    /// @param retry what the button says
    public static void show(ProblemBar bar, @Nullable Problem problem, String retry, Runnable again) {
        if (problem == null) {
            bar.clear();
            return;
        }
        bar.say(problem.title(), problem.detail());
        if (problem.action() == Problem.Action.RETRY) {
            bar.offer(retry, again);
        }
    }
}
