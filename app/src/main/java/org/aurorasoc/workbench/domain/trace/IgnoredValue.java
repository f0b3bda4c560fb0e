package org.aurorasoc.workbench.domain.trace;

/// A value that says nothing about likeness, and why: it is on a warning list, or private.
public record IgnoredValue(String value, String reason) {}
