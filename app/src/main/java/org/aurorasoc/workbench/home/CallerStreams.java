package org.aurorasoc.workbench.home;

import java.io.InputStream;
import java.io.OutputStream;

/// The streams of the process that asks. Input is read only when the command wants it.
public record CallerStreams(InputStream in, OutputStream out, OutputStream err) {}
