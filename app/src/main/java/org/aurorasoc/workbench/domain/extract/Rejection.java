package org.aurorasoc.workbench.domain.extract;

/// What looked like an indicator and was refused.
public record Rejection(String text, String reason, Span span) {}
