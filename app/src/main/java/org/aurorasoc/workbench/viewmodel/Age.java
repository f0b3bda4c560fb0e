package org.aurorasoc.workbench.viewmodel;

/// How old, shortly, and the exact times for a tooltip.
public record Age(String text, String exact) {}
