-- Which entries' traces a change wrote or took away, so that files derived from them can follow: their keys, each
-- after its length in two bytes. emptied: the whole collection was removed. May be run again after a crash half-way.
CREATE TABLE IF NOT EXISTS trace_changes (
    collection VARCHAR(200) NOT NULL,
    change_id BIGINT NOT NULL,
    emptied BOOLEAN NOT NULL,
    source_keys VARBINARY NOT NULL,
    PRIMARY KEY (collection, change_id)
);
