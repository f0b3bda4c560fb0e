package org.aurorasoc.workbench.store.postgres;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aurorasoc.workbench.settings.GraphIndex;
import org.jspecify.annotations.Nullable;

/// What was seen of the database: server, extension, table, rights. A fact sheet; [TableChecks] judges it.
///
/// @param table the qualified name of vector_embeddings, null when search_path finds none
/// @param dimension of the column `embedding`, -1 when it is no vector of a fixed dimension
/// @param extensionSchema quoted; null without the extension
/// @param searchPath as it must be set so that the types and operators of the extension are found
/// @param codePointOrder whether the database's own text order is that of code points
/// @param index the graph index of the vectors, `halfIndex` the one of their halves
/// @param brokenIndexes those of ours whose build broke off
/// @param hasPartialGraphs whether some collection has a graph index of its own
/// @param own how much of the schema workbench there is
/// @param mayReadOwn whether this role may read all of it, and `mayWriteOwn` whether it may write it too
record TableState(
        int serverVersion,
        boolean readOnlyServer,
        String searchPath,
        @Nullable String extensionVersion,
        @Nullable String extensionSchema,
        boolean extensionAvailable,
        @Nullable String table,
        Set<String> columns,
        int dimension,
        boolean hasKey,
        Index index,
        Index halfIndex,
        Set<String> brokenIndexes,
        boolean hasPartialGraphs,
        Set<Right> rights,
        Own own,
        boolean mayReadOwn,
        boolean mayWriteOwn,
        boolean codePointOrder) {

    static final Set<String> CONTRACT_COLUMNS =
            Set.of("id", "collection", "source_id", "embedding", "payload", "created_at");
    static final List<String> STAMP_COLUMNS = List.of("embedding_model", "text_hash", "stamped_at");
    static final Set<String> FOREIGN_COLUMNS = Set.of("source_type", "chunk_index", "namespace", "metadata");
    private static final Pattern VERSION = Pattern.compile("^([0-9]{1,4})\\.([0-9]{1,4})");

    enum Index {
        VALID,
        BUILDING,
        INVALID,
        MISSING
    }

    enum Right {
        SELECT,
        INSERT,
        UPDATE,
        DELETE
    }

    enum Own {
        MISSING,
        /// Made by an older version of this program.
        OLDER,
        CURRENT
    }

    TableState {
        columns = Set.copyOf(columns);
        brokenIndexes = Set.copyOf(brokenIndexes);
        rights = Set.copyOf(rights);
    }

    /// The graph index that a search walks: the preferred one, else the other.
    Optional<GraphIndex> graph(GraphIndex preferred) {
        return Stream.of(preferred, GraphIndex.VECTOR, GraphIndex.HALFVEC)
                .filter(kind -> stateOf(kind) == Index.VALID)
                .findFirst();
    }

    Index stateOf(GraphIndex kind) {
        return kind == GraphIndex.HALFVEC ? halfIndex : index;
    }

    /// Whether rows carry our stamp.
    boolean stamped() {
        return columns.containsAll(STAMP_COLUMNS);
    }

    boolean migrated() {
        return stamped() && own == Own.CURRENT;
    }

    /// Whether traces, case file and desk can be read.
    boolean readsOwn() {
        return migrated() && mayReadOwn;
    }

    /// Deleting is a right of its own: without it only deletions are refused.
    boolean mayWrite() {
        return !readOnlyServer && rights.containsAll(Set.of(Right.SELECT, Right.INSERT, Right.UPDATE));
    }

    boolean mayDelete() {
        return mayWrite() && rights.contains(Right.DELETE);
    }

    boolean extensionAtLeast(int major, int minor) {
        Matcher version = VERSION.matcher(extensionVersion == null ? "" : extensionVersion);
        if (!version.find()) {
            return false;
        }
        int hasMajor = Integer.parseInt(version.group(1));
        return hasMajor > major || (hasMajor == major && Integer.parseInt(version.group(2)) >= minor);
    }

    /// The clause that sorts by code point: none where the database does so anyway, because only then the key serves.
    String collate() {
        return codePointOrder ? "" : " COLLATE \"C\"";
    }
}
