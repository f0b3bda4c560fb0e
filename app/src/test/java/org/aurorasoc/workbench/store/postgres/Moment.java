package org.aurorasoc.workbench.store.postgres;

import java.util.ArrayList;
import java.util.List;

/// Before or after the n-th statement of a unit, of which the commit is the last.
record Moment(int number, boolean after) {
    static Moment parse(String text) {
        return new Moment(Integer.parseInt(text.substring(1)), text.charAt(0) == '+');
    }

    /// Each there is among so many statements.
    static List<Moment> all(int statements) {
        List<Moment> all = new ArrayList<>();
        for (int n = 1; n <= statements; n++) {
            all.add(new Moment(n, false));
            all.add(new Moment(n, true));
        }
        return all;
    }

    boolean isAfterTheLastOf(int statements) {
        return after && number == statements;
    }

    @Override
    public String toString() {
        return (after ? "+" : "-") + number;
    }
}
