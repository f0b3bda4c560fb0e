package org.aurorasoc.workbench.domain.reasons;

/// A technique of the past case and the closest one of the question.
public record TechniqueMatch(String theirs, String yours, Kinship kinship) {}
