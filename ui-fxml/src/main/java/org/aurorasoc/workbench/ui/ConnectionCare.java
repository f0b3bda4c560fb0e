package org.aurorasoc.workbench.ui;

import org.aurorasoc.workbench.viewmodel.connection.ConnectionState;
import org.aurorasoc.workbench.viewmodel.connection.ConnectionViewModel;
import org.aurorasoc.workbench.viewmodel.shell.ShellViewModel;

/// Brings what the watch sees into the frame: the status bar says it, and a memory that is back is looked at again.
final class ConnectionCare {
    private final ShellViewModel shell;

    ConnectionCare(ShellViewModel shell) {
        this.shell = shell;
    }

    void watch(ConnectionViewModel connection) {
        connection.stateProperty().addListener((_, before, now) -> changed(before, now));
        connection.setOnLooked(() -> {
            if (connection.stateProperty().get().isReachable() && shell.isLost()) {
                shell.load();
            }
        });
    }

    private void changed(ConnectionState before, ConnectionState now) {
        boolean cameBack = !before.isReachable() && !(before instanceof ConnectionState.Opening);
        switch (now) {
            case ConnectionState.Opening _ -> {}
            case ConnectionState.Away away -> shell.wentAway(away.place());
            case ConnectionState.SchemaMissing _ -> shell.load();
            case ConnectionState.Online _, ConnectionState.Unfinished _ -> back(cameBack, false);
            case ConnectionState.ReadOnly _ -> back(cameBack, true);
        }
    }

    private void back(boolean cameBack, boolean readOnly) {
        if (cameBack) {
            shell.load();
        }
        shell.mayOnlyRead(readOnly);
    }
}
