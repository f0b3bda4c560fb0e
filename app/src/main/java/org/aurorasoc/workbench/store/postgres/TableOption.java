package org.aurorasoc.workbench.store.postgres;

import java.util.List;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.Embedding;

/// What can be added to the shared table for faster searches, each for a price that its owner decides on.
sealed interface TableOption {
    String name();

    String gives();

    /// An index, built while others go on reading and writing.
    ///
    /// @param index its name; what bears it is ours
    /// @param definition what follows the table's name
    /// @param seconds to build and `megabytes` to keep, for 100,000 rows; measured on two cores
    record Index(String name, String gives, String index, String definition, double seconds, double megabytes)
            implements TableOption {
        String statement(String table) {
            return "CREATE INDEX CONCURRENTLY " + index + " ON " + table + " " + definition;
        }

        String statementForNobodyElse(String table) {
            return statement(table).replace(" CONCURRENTLY", "");
        }

        boolean isGraph() {
            return definition.contains("hnsw");
        }

        boolean needsHalves() {
            return definition.contains("halfvec");
        }
    }

    /// Vectors beside their row instead of in a table of long values; and, since each row is long then, payloads not
    /// squeezed as those of long rows are, which took a third of the time of writing and most of that of filtering.
    record PlainStorage() implements TableOption {
        /// Half of a page.
        static final int LONG_ROW = 4_080;

        @Override
        public String name() {
            return "plain-storage";
        }

        @Override
        public String gives() {
            return "Rows written from now on keep their vector beside them, and payloads of ordinary length as they"
                    + " came: comparing row by row is several times as fast, writing half as fast again.";
        }

        static String statement(String table) {
            return "ALTER TABLE " + table + " ALTER COLUMN embedding SET STORAGE PLAIN, SET (toast_tuple_target = "
                    + LONG_ROW + ")";
        }
    }

    String HALVES = "halfvec-index";

    String GRAPH = " WITH (m = 16, ef_construction = 200)";

    /// What filters ask for most; a table that we make has them from the start.
    List<Index> HOT = List.of(
            ofKey(HotKey.SEVERITY, "Searches for a severity look at its rows only."),
            ofKey(HotKey.OUTCOME, "Searches for an outcome by its words look at its rows only."),
            ofKey(HotKey.TYPE, "Searches for a type of indicator look at its rows only."),
            new Index(
                    "technique-index",
                    "Searches for a technique look at its rows only.",
                    "workbench_by_technique",
                    "USING gin ((" + TechniqueTokens.EXPRESSION + "))",
                    1,
                    1));

    List<TableOption> FOR_ALL = Stream.concat(HOT.stream(), others()).toList();

    private static Stream<TableOption> others() {
        return Stream.of(
                new Index(
                        "payload-index",
                        "Searches for any member of a payload look at its rows only; every write takes longer.",
                        "workbench_by_payload",
                        "USING gin (payload jsonb_path_ops)",
                        5,
                        12),
                new Index(
                        HALVES,
                        "A graph index of half the size, walked when the setting pg_index says halfvec.",
                        "workbench_halfvec",
                        "USING hnsw (" + SearchSql.HALVES + " halfvec_cosine_ops)" + GRAPH,
                        60,
                        112),
                new PlainStorage());
    }

    private static Index ofKey(HotKey key, String gives) {
        return new Index(
                key.member() + "-index",
                gives,
                "workbench_by_" + key.member(),
                "USING btree (collection, (" + key.expression() + "))",
                1,
                1);
    }

    /// A graph of one collection alone, so that a search in it meets no other rows.
    ///
    /// @param literal its name as SQL writes it
    /// @param digest of its name, which may be longer than an index's
    static Index ofCollection(String collection, String literal, String digest) {
        return new Index(
                "graph-of-" + collection,
                "A graph index of this collection alone: a search in it meets no other rows.",
                "workbench_graph_" + digest,
                "USING hnsw (embedding vector_cosine_ops)" + GRAPH + " WHERE collection = " + literal,
                70,
                195);
    }

    /// The rows of a vector's index entry, which the memory of its build must hold.
    int BYTES_OF_A_NODE = Embedding.DIMENSION * Float.BYTES + 500;
}
