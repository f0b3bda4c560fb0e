-- V1 made tables for words, tokens and cases that no release wrote to; they get the shape that was measured. Whatever
-- stands here may be run again after a crash half-way.

DROP TABLE IF EXISTS terms;
DROP TABLE IF EXISTS tokens;
DROP TABLE IF EXISTS term_documents;

-- What was traced for an entry: all its words and tokens in one row. Where a word stands is told from these rows, in
-- memory. traced_at: the entry's created_at then; where the two differ, the trace is out of date.
CREATE TABLE IF NOT EXISTS term_documents (
    collection VARCHAR(200) NOT NULL,
    source_key VARBINARY(800) NOT NULL,
    length INT NOT NULL,
    traced_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    words VARBINARY NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS term_documents_by_key ON term_documents (collection, source_key)
    INCLUDE (length, traced_at);

-- What of a payload is looked up: entries that have neither are not here.
CREATE TABLE IF NOT EXISTS payload_marks (
    collection VARCHAR(200) NOT NULL,
    source_key VARBINARY(800) NOT NULL,
    value_hash BIGINT,
    is_sample BOOLEAN NOT NULL,
    PRIMARY KEY (collection, source_key)
);
CREATE INDEX IF NOT EXISTS payload_marks_by_value ON payload_marks (collection, value_hash);
-- Until it is true, payloads of an older release are still to be marked.
ALTER TABLE store_identity ADD COLUMN IF NOT EXISTS payloads_marked BOOLEAN DEFAULT FALSE NOT NULL;

-- Free text of any length.
ALTER TABLE cases ALTER COLUMN outcome SET DATA TYPE CHARACTER LARGE OBJECT;
ALTER TABLE cases ALTER COLUMN severity SET DATA TYPE CHARACTER LARGE OBJECT;
ALTER TABLE cases ALTER COLUMN tlp SET DATA TYPE CHARACTER LARGE OBJECT;

CREATE INDEX IF NOT EXISTS audit_by_subject ON audit (subject, id);
