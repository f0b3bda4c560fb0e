package org.aurorasoc.workbench.home;

import java.nio.charset.Charset;

/// What the caller's output goes to.
///
/// @param columns its width, or 0 when nobody knows
public record Terminal(boolean interactive, int columns, Charset charset) {}
