-- Which records tell of one thing. All but the judgements can be computed again from the records.

-- What some records look like to the rules. Records that look alike share a node. `line` is the ledger line it is on.
CREATE TABLE link_nodes (
    id    TEXT  NOT NULL PRIMARY KEY,
    type  TEXT  NOT NULL,
    line  TEXT  NOT NULL
);

CREATE INDEX link_nodes_by_line ON link_nodes (type, line);

-- The node of each record of a current document.
CREATE TABLE link_records (
    record    TEXT  NOT NULL PRIMARY KEY,
    node      TEXT  NOT NULL,
    rank      TEXT  NOT NULL,  -- sorts by day, document and place in the text: the first of a line gives it its id
    document  TEXT  NOT NULL,
    reader    TEXT  NOT NULL,
    moment    TEXT,            -- the day about which the document was written
    FOREIGN KEY (record) REFERENCES records (id),
    FOREIGN KEY (node) REFERENCES link_nodes (id)
);

CREATE INDEX link_records_by_node ON link_records (node, rank);
CREATE INDEX link_records_by_document ON link_records (document, reader);

-- Two nodes that can be linked have a key in common.
CREATE TABLE link_keys (
    key   TEXT  NOT NULL,
    node  TEXT  NOT NULL,
    PRIMARY KEY (key, node),
    FOREIGN KEY (node) REFERENCES link_nodes (id)
);

CREATE INDEX link_keys_by_node ON link_keys (node);

-- What the rules say for two nodes being one, in both directions.
CREATE TABLE link_edges (
    node    TEXT     NOT NULL,
    other   TEXT     NOT NULL,
    weight  INTEGER  NOT NULL,
    PRIMARY KEY (node, other),
    FOREIGN KEY (node) REFERENCES link_nodes (id),
    FOREIGN KEY (other) REFERENCES link_nodes (id)
);

CREATE INDEX link_edges_by_other ON link_edges (other);

-- What people have decided about two records. Rows are added and never changed. Where a record stands is kept as well,
-- so that the judgement still holds when a newer reader finds the same thing in slightly other words.
CREATE TABLE judgements (
    number          INTEGER  NOT NULL PRIMARY KEY,
    type            TEXT     NOT NULL,
    left_record     TEXT     NOT NULL,
    left_document   TEXT     NOT NULL,
    left_start      INTEGER  NOT NULL,
    left_stop       INTEGER  NOT NULL,
    right_record    TEXT     NOT NULL,
    right_document  TEXT     NOT NULL,
    right_start     INTEGER  NOT NULL,
    right_stop      INTEGER  NOT NULL,
    verdict         TEXT     NOT NULL CHECK (verdict IN ('same', 'different', 'unsure')),
    judge           TEXT     NOT NULL,  -- who decided
    judged_at       TEXT     NOT NULL   -- ISO 8601, UTC
);

-- By which version of the rules the records were linked.
CREATE TABLE link_rules (
    version  INTEGER  NOT NULL
);
