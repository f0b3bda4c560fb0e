package org.aurorasoc.workbench.domain.refang;

/// A mark from `start` to `end` of the original text that stood for `plain`.
record Undone(int start, int end, String plain) {}
