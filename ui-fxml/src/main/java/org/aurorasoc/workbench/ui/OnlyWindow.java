package org.aurorasoc.workbench.ui;

import java.util.function.Consumer;

/// That this is the one window of its home.
///
/// @param followsCrash whether the last one ended without saying so
/// @param whenCalled is given what brings this window forward, for a second start to call from any thread
public record OnlyWindow(boolean followsCrash, Consumer<Runnable> whenCalled) {
    /// Nobody else knows of this window.
    public static OnlyWindow alone() {
        return new OnlyWindow(false, _ -> {});
    }
}
