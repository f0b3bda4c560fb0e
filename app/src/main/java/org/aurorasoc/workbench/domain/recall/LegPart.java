package org.aurorasoc.workbench.domain.recall;

/// The place of a case in one leg, and what that place is worth.
public record LegPart(int rank, double part) {
    /// Reciprocal rank fusion's constant: large enough that a first place alone does not decide.
    private static final double K = 60;

    public static LegPart at(int rank) {
        return new LegPart(rank, 1 / (K + rank));
    }
}
