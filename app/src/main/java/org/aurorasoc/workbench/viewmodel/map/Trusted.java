package org.aurorasoc.workbench.viewmodel.map;

/// How far a point's place is to be trusted, as its filling tells.
public enum Trusted {
    /// 7 to 10 of its neighbours are beside it; also while nobody has weighed it.
    SOLID,
    /// 4 to 6.
    HALF,
    /// 0 to 3.
    HOLLOW;

    private static final int SOLID_FROM = 7;
    private static final int HALF_FROM = 4;

    static Trusted of(int trust) {
        if (trust < 0 || trust >= SOLID_FROM) {
            return SOLID;
        }
        return trust >= HALF_FROM ? HALF : HOLLOW;
    }
}
