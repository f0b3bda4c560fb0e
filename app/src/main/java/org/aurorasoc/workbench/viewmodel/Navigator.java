package org.aurorasoc.workbench.viewmodel;

/// Brings the analyst to another place of the window.
@FunctionalInterface
public interface Navigator {
    void go(Destination destination);
}
