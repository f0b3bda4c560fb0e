package org.aurorasoc.workbench.store.embedded;

/// The slots that a search may give: the first `count` of `slots`.
record Candidates(int[] slots, int count) {
    static final Candidates NONE = new Candidates(new int[0], 0);
}
