package org.aurorasoc.workbench.store.postgres;

import java.util.ArrayList;
import java.util.List;

/// A piece of SQL with the values of its question marks.
record Sql(String text, List<Bind> binds) {
    static final Sql TRUE = Sql.of("TRUE");

    Sql {
        binds = List.copyOf(binds);
    }

    static Sql of(String text, Bind... binds) {
        return new Sql(text, List.of(binds));
    }

    Sql plus(Sql other) {
        List<Bind> all = new ArrayList<>(binds);
        all.addAll(other.binds);
        return new Sql(text + other.text, all);
    }

    Sql plus(String more, Bind... values) {
        return plus(Sql.of(more, values));
    }

    static Sql allOf(List<Sql> conditions) {
        Sql joined = TRUE;
        for (Sql condition : conditions) {
            joined = joined == TRUE ? condition : joined.plus(" AND ").plus(condition);
        }
        return joined;
    }
}
