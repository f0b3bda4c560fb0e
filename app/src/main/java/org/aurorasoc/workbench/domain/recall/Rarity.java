package org.aurorasoc.workbench.domain.recall;

/// How much sharing a token tells, among `cases` cases: ln(1 + (N - n + 0.5) / (n + 0.5)) where n of N cases have it.
/// It depends on the collection alone, so that what A shares with B weighs as much as what B shares with A.
public record Rarity(long cases) {
    private static final long ALWAYS_RARE = 3;
    private static final long ONE_IN = 1000;

    public double weight(long having) {
        return Math.log(1 + (Math.max(0, cases - having) + 0.5) / (having + 0.5));
    }

    public boolean isRare(long having) {
        return having <= Math.max(ALWAYS_RARE, cases / ONE_IN);
    }
}
