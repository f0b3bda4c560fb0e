-- For the administrator of a shared database: one option of `migrate --list`, where the workbench's own role may not
-- add it. Run it as the owner of vector_embeddings, outside a transaction, with the option's name:
--   psql -d DATABASE -v option=severity-index -f installer/options-postgres.sql
-- Others go on reading and writing meanwhile. May be run again: what is there stays, and what broke off is built anew.
-- The statements are the program's own, word for word; a test keeps the two alike.
\set ON_ERROR_STOP on
\if :{?option}
\else
\echo 'Name an option: psql -v option=severity-index -f installer/options-postgres.sql'
\quit
\endif
SET statement_timeout = 0;
SET lock_timeout = '10min';
-- A graph of 100,000 rows wants about 200 MB; with less its build takes several times as long.
SET maintenance_work_mem = '512MB';

-- What a build that broke off left behind.
SELECT format('DROP INDEX CONCURRENTLY %s', x.indexrelid::regclass)
FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid
WHERE x.indrelid = 'vector_embeddings'::regclass AND starts_with(c.relname, 'workbench_') AND NOT x.indisvalid
  AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index p WHERE p.index_relid = c.oid)
\gexec

SELECT :'option' = 'severity-index' AS wanted \gset
\if :wanted
CREATE INDEX CONCURRENTLY IF NOT EXISTS workbench_by_severity ON vector_embeddings USING btree (collection, (left(lower((CASE jsonb_typeof(coalesce((CASE jsonb_typeof(payload) WHEN 'object' THEN payload ELSE '{}'::jsonb END) -> 'severity', (CASE jsonb_typeof(payload) WHEN 'object' THEN payload ELSE '{}'::jsonb END) -> 'metadata' -> 'severity')) WHEN 'string' THEN coalesce((CASE jsonb_typeof(payload) WHEN 'object' THEN payload ELSE '{}'::jsonb END) -> 'severity', (CASE jsonb_typeof(payload) WHEN 'object' THEN payload ELSE '{}'::jsonb END) -> 'metadata' -> 'severity') #>> '{}' END) COLLATE "C"), 64)));
\endif

SELECT :'option' = 'outcome-index' AS wanted \gset
\if :wanted
CREATE INDEX CONCURRENTLY IF NOT EXISTS workbench_by_outcome ON vector_embeddings USING btree (collection, (left(lower((CASE jsonb_typeof(coalesce((CASE jsonb_typeof(payload) WHEN 'object' THEN payload ELSE '{}'::jsonb END) -> 'outcome', (CASE jsonb_typeof(payload) WHEN 'object' THEN payload ELSE '{}'::jsonb END) -> 'metadata' -> 'outcome')) WHEN 'string' THEN coalesce((CASE jsonb_typeof(payload) WHEN 'object' THEN payload ELSE '{}'::jsonb END) -> 'outcome', (CASE jsonb_typeof(payload) WHEN 'object' THEN payload ELSE '{}'::jsonb END) -> 'metadata' -> 'outcome') #>> '{}' END) COLLATE "C"), 64)));
\endif

SELECT :'option' = 'type-index' AS wanted \gset
\if :wanted
CREATE INDEX CONCURRENTLY IF NOT EXISTS workbench_by_type ON vector_embeddings USING btree (collection, (left(payload ->> 'type', 64)));
\endif

SELECT :'option' = 'technique-index' AS wanted \gset
\if :wanted
CREATE INDEX CONCURRENTLY IF NOT EXISTS workbench_by_technique ON vector_embeddings USING gin ((CASE WHEN length(coalesce((payload #> '{techniques}')::text, '') || coalesce((payload #> '{mitre}')::text, '') || coalesce((payload #> '{metadata,techniques}')::text, '') || coalesce((payload #> '{metadata,mitre}')::text, '')) <= 600 THEN string_to_array(translate(upper((coalesce((payload #> '{techniques}')::text, '') || coalesce((payload #> '{mitre}')::text, '') || coalesce((payload #> '{metadata,techniques}')::text, '') || coalesce((payload #> '{metadata,mitre}')::text, '')) COLLATE "C"), '.[], ', '"'), '"', '') ELSE '{*}'::text[] END));
\endif

SELECT :'option' = 'payload-index' AS wanted \gset
\if :wanted
CREATE INDEX CONCURRENTLY IF NOT EXISTS workbench_by_payload ON vector_embeddings USING gin (payload jsonb_path_ops);
\endif

SELECT :'option' = 'halfvec-index' AS wanted \gset
\if :wanted
CREATE INDEX CONCURRENTLY IF NOT EXISTS workbench_halfvec ON vector_embeddings USING hnsw ((embedding::halfvec(384)) halfvec_cosine_ops) WITH (m = 16, ef_construction = 200);
\endif

SELECT :'option' = 'plain-storage' AS wanted \gset
\if :wanted
ALTER TABLE vector_embeddings ALTER COLUMN embedding SET STORAGE PLAIN, SET (toast_tuple_target = 4080);
\endif

-- A graph of one collection alone: -v option=graph-of-NAME
SELECT starts_with(:'option', 'graph-of-') AS wanted \gset
\if :wanted
SELECT format('CREATE INDEX CONCURRENTLY IF NOT EXISTS workbench_graph_%s ON vector_embeddings'
  ' USING hnsw (embedding vector_cosine_ops) WITH (m = 16, ef_construction = 200) WHERE collection = %L',
  md5(substr(:'option', 10)), substr(:'option', 10))
\gexec
\endif

ANALYZE vector_embeddings;
