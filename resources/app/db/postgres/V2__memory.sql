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
