-- For the administrator of a shared database, where the workbench's own role may not change the schema.
-- Run it as the owner of vector_embeddings (as a superuser where the extension vector is missing), in that database:
--   psql --single-transaction -v ON_ERROR_STOP=1 -d DATABASE -f installer/migrate-postgres.sql
-- What follows are the program's own migrations in order, word for word; a test keeps the two alike.

-- The shared table by its contract, where it is missing; our three columns beside it; everything else in a schema of ours.
-- May be run again: what is there stays. Waits 5 seconds at most for another client's locks.
SET lock_timeout = '5s';
SET client_min_messages = warning;

-- Where the shared table lies or shall lie: never in our own schema, which a migration tool puts first.
DO $migration$
DECLARE
  home text;
BEGIN
  SELECT coalesce(
      (SELECT s.name FROM unnest(current_schemas(false)) WITH ORDINALITY AS s (name, place)
         JOIN pg_namespace n ON n.nspname = s.name
         JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = 'vector_embeddings'
       WHERE s.name <> 'workbench' ORDER BY s.place LIMIT 1),
      (SELECT s.name FROM unnest(current_schemas(false)) WITH ORDINALITY AS s (name, place)
       WHERE s.name <> 'workbench' ORDER BY s.place LIMIT 1),
      'public')
    INTO home;
  IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'vector') THEN
    EXECUTE format('CREATE EXTENSION vector WITH SCHEMA %I', home);
  END IF;
  PERFORM set_config('search_path', format('%I, %I', home, (
      SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
      WHERE e.extname = 'vector')), false);
END
$migration$;

-- The contract's own SQL. The index comes with the table only: building it over many rows is the owner's decision.
DO $migration$
BEGIN
  IF to_regclass('vector_embeddings') IS NULL THEN
    CREATE TABLE IF NOT EXISTS vector_embeddings (
      id UUID DEFAULT gen_random_uuid() PRIMARY KEY,
      collection VARCHAR(100) NOT NULL, source_id VARCHAR(200) NOT NULL,
      embedding vector(384) NOT NULL, payload JSONB DEFAULT '{}'::jsonb, created_at TIMESTAMPTZ DEFAULT now(),
      UNIQUE (collection, source_id));
    CREATE INDEX IF NOT EXISTS idx_vector_embeddings_hnsw ON vector_embeddings
      USING hnsw (embedding vector_cosine_ops) WITH (m = 16, ef_construction = 200);
  END IF;
END
$migration$;

-- Nullable and without default, so that the other service's INSERTs go on working, and nothing is rewritten.
ALTER TABLE vector_embeddings
  ADD COLUMN IF NOT EXISTS embedding_model VARCHAR(100),
  ADD COLUMN IF NOT EXISTS text_hash CHAR(64),
  ADD COLUMN IF NOT EXISTS stamped_at TIMESTAMPTZ;

CREATE SCHEMA IF NOT EXISTS workbench;

-- One row a transaction; ids are in commit order, because they are taken under a lock that is held until the commit.
CREATE TABLE IF NOT EXISTS workbench.change_log (
  id BIGINT PRIMARY KEY,
  at TIMESTAMPTZ NOT NULL,
  kind VARCHAR(40) NOT NULL,
  collection VARCHAR(100),
  entries INT NOT NULL
);

CREATE TABLE IF NOT EXISTS workbench.cases (
  case_id VARCHAR(200) PRIMARY KEY,
  version INT NOT NULL,
  record JSONB NOT NULL,
  outcome VARCHAR(400),
  severity VARCHAR(40),
  tlp VARCHAR(20),
  text_hash CHAR(64),
  stored_at TIMESTAMPTZ NOT NULL,
  updated_at TIMESTAMPTZ NOT NULL,
  closed_by VARCHAR(200)
);

CREATE TABLE IF NOT EXISTS workbench.terms (
  collection VARCHAR(100) NOT NULL,
  source_id VARCHAR(200) NOT NULL,
  term VARCHAR(200) NOT NULL,
  frequency INT NOT NULL,
  PRIMARY KEY (collection, term, source_id)
);
CREATE INDEX IF NOT EXISTS terms_by_entry ON workbench.terms (collection, source_id);

CREATE TABLE IF NOT EXISTS workbench.term_documents (
  collection VARCHAR(100) NOT NULL,
  source_id VARCHAR(200) NOT NULL,
  length INT NOT NULL,
  PRIMARY KEY (collection, source_id)
);

CREATE TABLE IF NOT EXISTS workbench.tokens (
  collection VARCHAR(100) NOT NULL,
  source_id VARCHAR(200) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  token VARCHAR(512) NOT NULL,
  PRIMARY KEY (collection, kind, token, source_id)
);
CREATE INDEX IF NOT EXISTS tokens_by_entry ON workbench.tokens (collection, source_id);

CREATE TABLE IF NOT EXISTS workbench.sentence_vectors (
  collection VARCHAR(100) NOT NULL,
  source_id VARCHAR(200) NOT NULL,
  ordinal INT NOT NULL,
  sentence TEXT NOT NULL,
  embedding vector(384) NOT NULL,
  embedding_model VARCHAR(100) NOT NULL,
  PRIMARY KEY (collection, source_id, ordinal)
);

CREATE TABLE IF NOT EXISTS workbench.audit (
  id BIGINT PRIMARY KEY,
  at TIMESTAMPTZ NOT NULL,
  actor VARCHAR(200) NOT NULL,
  action VARCHAR(40) NOT NULL,
  subject VARCHAR(400) NOT NULL,
  detail JSONB NOT NULL,
  previous_hash CHAR(64) NOT NULL,
  hash CHAR(64) NOT NULL
);

CREATE TABLE IF NOT EXISTS workbench.jobs (
  id UUID PRIMARY KEY,
  kind VARCHAR(40) NOT NULL,
  state VARCHAR(20) NOT NULL,
  progress JSONB NOT NULL,
  started_at TIMESTAMPTZ NOT NULL,
  updated_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE IF NOT EXISTS workbench.feedback (
  query_id UUID NOT NULL,
  case_id VARCHAR(200) NOT NULL,
  verdict VARCHAR(40) NOT NULL,
  at TIMESTAMPTZ NOT NULL,
  actor VARCHAR(200) NOT NULL,
  PRIMARY KEY (query_id, case_id)
);

CREATE TABLE IF NOT EXISTS workbench.result_sets (
  id UUID PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  query JSONB NOT NULL,
  answer JSONB NOT NULL,
  model VARCHAR(100) NOT NULL,
  made_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE IF NOT EXISTS workbench.verdict_history (
  type VARCHAR(40) NOT NULL,
  value VARCHAR(2048) NOT NULL,
  verdict VARCHAR(40) NOT NULL,
  source VARCHAR(200) NOT NULL,
  at TIMESTAMPTZ NOT NULL
);
-- A long value would not fit an index entry; its hash does.
CREATE INDEX IF NOT EXISTS verdict_history_by_value ON workbench.verdict_history (type, md5(value), at);

CREATE TABLE IF NOT EXISTS workbench.muted_tokens (
  kind VARCHAR(40) NOT NULL,
  token VARCHAR(512) NOT NULL,
  at TIMESTAMPTZ NOT NULL,
  actor VARCHAR(200) NOT NULL,
  PRIMARY KEY (kind, token)
);

-- Whoever may read or write the shared table may do the same to ours.
DO $migration$
DECLARE
  friend record;
BEGIN
  FOR friend IN
    SELECT r.rolname, bool_or(a.privilege_type = 'INSERT') AS writes
    FROM pg_class c
      CROSS JOIN LATERAL aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
      JOIN pg_roles r ON r.oid = a.grantee
    WHERE c.oid = 'vector_embeddings'::regclass AND a.privilege_type IN ('SELECT', 'INSERT')
    GROUP BY r.rolname
  LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA workbench TO %I', friend.rolname);
    EXECUTE format('GRANT %s ON ALL TABLES IN SCHEMA workbench TO %I',
      CASE WHEN friend.writes THEN 'SELECT, INSERT, UPDATE, DELETE' ELSE 'SELECT' END, friend.rolname);
  END LOOP;
END
$migration$;

-- What recall, closing and enrichment look up. May be run again: what is there stays.
-- Waits 5 seconds at most for another client's locks; while the two indexes on the shared table are built, others wait
-- to write it (about a second for 100,000 rows).
SET lock_timeout = '5s';
SET client_min_messages = warning;

-- The created_at of the row that words and tokens were read from: of what was written later they know nothing.
ALTER TABLE workbench.term_documents ADD COLUMN IF NOT EXISTS traced_at TIMESTAMPTZ;

-- What sentences were read from: the hash of the row's text where a stamp vouches for it, else the row's time.
ALTER TABLE workbench.sentence_vectors ADD COLUMN IF NOT EXISTS made_of VARCHAR(64);

-- People's own words, as long as they like.
ALTER TABLE workbench.cases
  ALTER COLUMN outcome TYPE TEXT,
  ALTER COLUMN severity TYPE TEXT,
  ALTER COLUMN tlp TYPE TEXT;

CREATE INDEX IF NOT EXISTS audit_by_subject ON workbench.audit (subject, id);

-- Neither index can make another client's INSERT fail: a hash index takes values of any length, as a b-tree would not;
-- the other one is hardly wider than the table's own key. Found as the first migration finds the table.
DO $migration$
DECLARE
  shared text;
BEGIN
  SELECT format('%I.vector_embeddings', s.name) INTO shared
  FROM unnest(current_schemas(false)) WITH ORDINALITY AS s (name, place)
    JOIN pg_namespace n ON n.nspname = s.name
    JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = 'vector_embeddings'
  WHERE s.name <> 'workbench' ORDER BY s.place LIMIT 1;
  EXECUTE format('CREATE INDEX IF NOT EXISTS workbench_by_value ON %s USING hash ((payload ->> ''value''))', shared);
  EXECUTE format('CREATE INDEX IF NOT EXISTS workbench_row_times ON %s (collection, source_id) INCLUDE (created_at)',
    shared);
END
$migration$;
