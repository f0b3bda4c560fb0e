package org.aurorasoc.workbench.home;

/// The words of the two processes. The order is the wire format: append only.
enum FrameKind {
    /// Caller: what to run.
    REQUEST(Frame.LARGEST_REQUEST),
    /// Owner: understood; from here on the owner may run it.
    ACCEPTED(0),
    /// Owner: still alive.
    ALIVE(0),
    /// Owner: not by this version; its own version follows.
    REFUSED(Frame.LARGEST),
    /// Owner: not run, the home is about to be free.
    TRY_AGAIN(0),
    OUT(Frame.LARGEST),
    ERR(Frame.LARGEST),
    /// Owner: the command reads its input.
    WANTS_INPUT(0),
    INPUT(Frame.LARGEST),
    INPUT_ENDS(0),
    /// Owner: done; four bytes of exit code.
    EXIT(Integer.BYTES),
    /// Owner: the command met a fault of the program.
    FAULT(0);

    private final int largest;

    FrameKind(int largest) {
        this.largest = largest;
    }

    int largest() {
        return largest;
    }
}
