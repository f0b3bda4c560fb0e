package org.aurorasoc.workbench.intel.misp;

import java.io.IOException;
import java.io.Serial;

/// The server sends more than anybody asked for.
final class TooLargeException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;
}
