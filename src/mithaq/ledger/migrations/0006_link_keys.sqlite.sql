-- The keys of nodes in one tree instead of three: they are many, and each tree is written to all over. All links are
-- computed again.
DELETE FROM link_rules;
DROP TABLE link_keys;

-- Two nodes that can be linked have a key in common.
CREATE TABLE link_keys (
    key   TEXT  NOT NULL,
    node  TEXT  NOT NULL,
    PRIMARY KEY (key, node)
) WITHOUT ROWID;
