package org.aurorasoc.workbench.store.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the catalogs, in one statement, and changes nothing.
final class TableProbe {
    private static final String CATALOGS = """
            WITH t AS (
              SELECT c.oid, quote_ident(n.nspname) || '.vector_embeddings' AS name
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE c.oid = to_regclass('vector_embeddings') AND c.relkind IN ('r', 'p', 'v', 'm', 'f')),
            x AS (
              SELECT e.extversion, quote_ident(n.nspname) AS schema, n.nspname = ANY (current_schemas(true)) AS seen
              FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'vector'),
            i AS (
              SELECT c.relname, m.amname, o.opcname, x.indisvalid AND x.indisready AS valid, x.indpred IS NULL AS whole,
                EXISTS (SELECT FROM pg_stat_progress_create_index p WHERE p.index_relid = c.oid) AS building
              FROM t JOIN pg_index x ON x.indrelid = t.oid JOIN pg_class c ON c.oid = x.indexrelid
              JOIN pg_am m ON m.oid = c.relam JOIN pg_opclass o ON o.oid = x.indclass[0]),
            g AS (
              SELECT k.name AS kind, CASE WHEN bool_or(i.valid) THEN 'VALID'
                     WHEN EXISTS (SELECT FROM pg_stat_progress_create_index p JOIN t ON t.oid = p.relid) THEN 'BUILDING'
                     WHEN bool_or(NOT i.valid) THEN 'INVALID' ELSE 'MISSING' END AS state
              FROM unnest(ARRAY['vector', 'halfvec']) AS k (name)
              LEFT JOIN i ON i.amname = 'hnsw' AND i.whole AND i.opcname = k.name || '_cosine_ops' GROUP BY k.name),
            own AS (
              SELECT c.oid, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE n.nspname = 'workbench' AND c.relname = ANY (?)),
            newest AS (
              SELECT a.attname FROM own JOIN pg_attribute a ON a.attrelid = own.oid AND NOT a.attisdropped
              WHERE own.relname || '.' || a.attname = ANY (?))
            SELECT current_setting('server_version_num')::int AS server,
              pg_is_in_recovery() OR current_setting('default_transaction_read_only')::boolean AS read_only,
              current_setting('search_path') AS search_path,
              (SELECT extversion FROM x) AS extension_version,
              (SELECT schema FROM x) AS extension_schema,
              coalesce((SELECT seen FROM x), true) AS extension_seen,
              EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector') AS extension_available,
              (SELECT name FROM t) AS table_name,
              ARRAY (SELECT a.attname::text FROM t JOIN pg_attribute a ON a.attrelid = t.oid
                     WHERE a.attnum > 0 AND NOT a.attisdropped) AS columns,
              coalesce((SELECT a.atttypmod FROM t JOIN pg_attribute a ON a.attrelid = t.oid
                     JOIN pg_type y ON y.oid = a.atttypid
                     WHERE a.attname = 'embedding' AND NOT a.attisdropped AND y.typname = 'vector'), -1) AS dimension,
              EXISTS (SELECT FROM t JOIN pg_index u ON u.indrelid = t.oid
                      WHERE u.indisunique AND u.indisvalid AND u.indpred IS NULL AND u.indnkeyatts = 2 AND ARRAY (
                        SELECT a.attname::text FROM pg_attribute a
                        WHERE a.attrelid = t.oid AND a.attnum = ANY (u.indkey::smallint[]) ORDER BY 1)
                      = ARRAY['collection', 'source_id']) AS has_key,
              (SELECT state FROM g WHERE kind = 'vector') AS index_state,
              (SELECT state FROM g WHERE kind = 'halfvec') AS half_state,
              ARRAY (SELECT relname::text FROM i WHERE starts_with(relname, 'workbench_') AND NOT valid
                     AND NOT building) AS broken,
              EXISTS (SELECT FROM i WHERE amname = 'hnsw' AND NOT whole) AS partial_graphs,
              ARRAY (SELECT r FROM t, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) r
                     WHERE has_table_privilege(t.oid, r)) AS rights,
              CASE WHEN (SELECT count(*) FROM own) < ? THEN 'MISSING'
                   WHEN (SELECT count(*) FROM newest) < ? THEN 'OLDER' ELSE 'CURRENT' END AS own_state,
              coalesce((SELECT bool_and(has_schema_privilege('workbench', 'USAGE')
                     AND has_table_privilege(oid, 'SELECT')) FROM own), false) AS may_read_own,
              coalesce((SELECT bool_and(has_table_privilege(oid, 'INSERT') AND has_table_privilege(oid, 'UPDATE')
                     AND has_table_privilege(oid, 'DELETE')) FROM own), false) AS may_write_own,
              (SELECT coalesce(d.datcollate IN ('C', 'POSIX', 'C.UTF-8', 'C.utf8')
                      AND coalesce(to_jsonb(d) ->> 'datlocprovider', 'c') = 'c', false)
               FROM pg_database d WHERE d.datname = current_database()) AS code_point_order
            """;

    /// The tables that `migrate` makes in the schema workbench.
    private static final Set<String> OWN = Set.of(
            "change_log",
            "cases",
            "terms",
            "term_documents",
            "tokens",
            "sentence_vectors",
            "audit",
            "jobs",
            "feedback",
            "result_sets",
            "verdict_history",
            "muted_tokens");

    /// What the newest migration adds to them.
    private static final Set<String> NEWEST = Set.of("term_documents.traced_at", "sentence_vectors.made_of");

    private TableProbe() {}

    static TableState look(Session session) throws SQLException {
        Sql catalogs = Sql.of(
                CATALOGS, Bind.texts(OWN), Bind.texts(NEWEST), Bind.number(OWN.size()), Bind.number(NEWEST.size()));
        return session.rows(catalogs, TableProbe::read).getFirst();
    }

    private static TableState read(ResultSet row) throws SQLException {
        return new TableState(
                row.getInt("server"),
                row.getBoolean("read_only"),
                searchPath(row),
                row.getString("extension_version"),
                row.getString("extension_schema"),
                row.getBoolean("extension_available"),
                row.getString("table_name"),
                texts(row.getArray("columns")).collect(Collectors.toSet()),
                row.getInt("dimension"),
                row.getBoolean("has_key"),
                TableState.Index.valueOf(row.getString("index_state")),
                TableState.Index.valueOf(row.getString("half_state")),
                texts(row.getArray("broken")).collect(Collectors.toSet()),
                row.getBoolean("partial_graphs"),
                texts(row.getArray("rights")).map(TableState.Right::valueOf).collect(Collectors.toSet()),
                TableState.Own.valueOf(row.getString("own_state")),
                row.getBoolean("may_read_own"),
                row.getBoolean("may_read_own") && row.getBoolean("may_write_own"),
                row.getBoolean("code_point_order"));
    }

    /// An extension in a schema of its own is found by adding that schema at the end, where it hides nothing.
    private static String searchPath(ResultSet row) throws SQLException {
        String path = row.getString("search_path");
        if (row.getBoolean("extension_seen")) {
            return path;
        }
        String schema = row.getString("extension_schema");
        return path.isBlank() ? schema : path + ", " + schema;
    }

    private static Stream<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(Object::toString);
    }
}
