package org.aurorasoc.workbench.viewmodel.why;

/// A value and what it is.
public record Named(String name, String value) {}
