package org.aurorasoc.workbench.home;

/// One message on the socket: a byte of kind, four of length, and so many of content.
record Frame(FrameKind kind, byte[] content) {
    static final int LARGEST = 64 * 1024;
    /// The system's own limit for a command line is 6 MB.
    static final int LARGEST_REQUEST = 16 * 1024 * 1024;

    @Override
    public String toString() {
        return kind + " of " + content.length + " bytes";
    }
}
