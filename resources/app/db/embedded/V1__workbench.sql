-- The embedded store's tables; resources/app/db/postgres holds the same ones for a shared database.
-- Text columns are twice as wide as there: H2 counts UTF-16 units, PostgreSQL counts characters.

CREATE TABLE store_identity (
    store_id UUID NOT NULL,
    made_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
INSERT INTO store_identity VALUES (RANDOM_UUID(), CURRENT_TIMESTAMP);

-- One row a transaction, in commit order: the id comes from the one writer, not from a sequence.
CREATE TABLE change_log (
    id BIGINT PRIMARY KEY,
    at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    kind VARCHAR(80) NOT NULL,
    collection VARCHAR(200),
    entries INT NOT NULL
);

-- slot: where the vector lies in derived/vectors.bin. vector_crc: CRC-32C of the embedding, so that a derived record
-- can be proved right without reading the vector here. change_id: the last transaction that wrote the row, so that
-- derived files can replay. source_key: UTF-8, whose byte order is code-point order.
CREATE TABLE entries (
    slot BIGINT PRIMARY KEY,
    collection VARCHAR(200) NOT NULL,
    source_key VARBINARY(800) NOT NULL,
    embedding VARBINARY(1536) NOT NULL,
    vector_crc INT NOT NULL,
    embedding_model VARCHAR(200) NOT NULL,
    text_hash CHAR(64) NOT NULL,
    payload CHARACTER LARGE OBJECT NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    change_id BIGINT NOT NULL
);
-- Opening and listing read this index alone, never the vectors and payloads.
CREATE UNIQUE INDEX entries_by_key ON entries (collection, source_key)
    INCLUDE (embedding_model, vector_crc, created_at, change_id);

CREATE TABLE cases (
    case_id VARCHAR(400) PRIMARY KEY,
    version INT NOT NULL,
    record CHARACTER LARGE OBJECT NOT NULL,
    outcome VARCHAR(800),
    severity VARCHAR(80),
    tlp VARCHAR(40),
    text_hash CHAR(64),
    stored_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    closed_by VARCHAR(400)
);

CREATE TABLE terms (
    collection VARCHAR(200) NOT NULL,
    source_id VARCHAR(400) NOT NULL,
    term VARCHAR(400) NOT NULL,
    frequency INT NOT NULL,
    PRIMARY KEY (collection, term, source_id)
);
CREATE INDEX terms_by_entry ON terms (collection, source_id);

CREATE TABLE term_documents (
    collection VARCHAR(200) NOT NULL,
    source_id VARCHAR(400) NOT NULL,
    length INT NOT NULL,
    PRIMARY KEY (collection, source_id)
);

CREATE TABLE tokens (
    collection VARCHAR(200) NOT NULL,
    source_id VARCHAR(400) NOT NULL,
    kind VARCHAR(80) NOT NULL,
    token VARCHAR(1024) NOT NULL,
    PRIMARY KEY (collection, kind, token, source_id)
);
CREATE INDEX tokens_by_entry ON tokens (collection, source_id);

CREATE TABLE sentence_vectors (
    collection VARCHAR(200) NOT NULL,
    source_id VARCHAR(400) NOT NULL,
    ordinal INT NOT NULL,
    sentence CHARACTER LARGE OBJECT NOT NULL,
    embedding VARBINARY(1536) NOT NULL,
    embedding_model VARCHAR(200) NOT NULL,
    PRIMARY KEY (collection, source_id, ordinal)
);

CREATE TABLE audit (
    id BIGINT PRIMARY KEY,
    at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    actor VARCHAR(400) NOT NULL,
    action VARCHAR(80) NOT NULL,
    subject VARCHAR(800) NOT NULL,
    detail CHARACTER LARGE OBJECT NOT NULL,
    previous_hash CHAR(64) NOT NULL,
    hash CHAR(64) NOT NULL
);

CREATE TABLE jobs (
    id UUID PRIMARY KEY,
    kind VARCHAR(80) NOT NULL,
    state VARCHAR(40) NOT NULL,
    progress CHARACTER LARGE OBJECT NOT NULL,
    started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE TABLE feedback (
    query_id UUID NOT NULL,
    case_id VARCHAR(400) NOT NULL,
    verdict VARCHAR(80) NOT NULL,
    at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    actor VARCHAR(400) NOT NULL,
    PRIMARY KEY (query_id, case_id)
);

CREATE TABLE result_sets (
    id UUID PRIMARY KEY,
    name VARCHAR(400) NOT NULL,
    query CHARACTER LARGE OBJECT NOT NULL,
    answer CHARACTER LARGE OBJECT NOT NULL,
    model VARCHAR(200) NOT NULL,
    made_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE TABLE verdict_history (
    type VARCHAR(80) NOT NULL,
    "VALUE" VARCHAR(4096) NOT NULL,
    verdict VARCHAR(80) NOT NULL,
    source VARCHAR(400) NOT NULL,
    at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX verdict_history_by_value ON verdict_history (type, "VALUE", at);

CREATE TABLE muted_tokens (
    kind VARCHAR(80) NOT NULL,
    token VARCHAR(1024) NOT NULL,
    at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    actor VARCHAR(400) NOT NULL,
    PRIMARY KEY (kind, token)
);
