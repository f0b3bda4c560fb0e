package org.aurorasoc.workbench.error;

/// The user stopped the work; what was acknowledged before stays.
public final class CancelledException extends WorkbenchException {
    public CancelledException() {
        super("Stopped.", "", null);
    }
}
