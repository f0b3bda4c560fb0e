package org.aurorasoc.workbench.ui.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The interface thread, for those who may not know a toolkit: the only door to it.
public final class FxExecutor implements Executor {
    @Override
    public void execute(Runnable command) {
        Platform.runLater(command);
    }
}
