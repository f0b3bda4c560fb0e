package org.aurorasoc.workbench.viewmodel.why;

/// What both have: the value, what it is, and how much that says.
public record SharedLine(String value, String type, String weight) {}
