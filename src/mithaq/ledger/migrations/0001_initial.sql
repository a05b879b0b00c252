-- The first schema. Plain SQL that SQLite and PostgreSQL both take. No semicolon except at the end of a statement.

-- A document as it was given. A document whose text or particulars change keeps its id and gets another revision.
-- Nothing is deleted, and exactly one revision is current.
CREATE TABLE documents (
    id          TEXT     NOT NULL,
    revision    TEXT     NOT NULL,  -- SHA-256 of the particulars and the text
    number      INTEGER  NOT NULL,  -- 1, 2, … in the order of arrival
    is_current  INTEGER  NOT NULL CHECK (is_current IN (0, 1)),
    lang        TEXT     NOT NULL,
    published   TEXT,
    publisher   TEXT,
    url         TEXT,
    text        TEXT     NOT NULL,
    added_at    TEXT     NOT NULL,  -- ISO 8601, UTC
    PRIMARY KEY (id, revision)
);

CREATE UNIQUE INDEX documents_current ON documents (id) WHERE is_current = 1;

-- One reader's account of one revision. A newer version of the reader replaces its own account and no other's.
CREATE TABLE readings (
    document  TEXT  NOT NULL,
    revision  TEXT  NOT NULL,
    reader    TEXT  NOT NULL,  -- who read: 'mithaq'
    version   TEXT  NOT NULL,  -- which version of it: '0.1.0'
    read_at   TEXT  NOT NULL,
    PRIMARY KEY (document, revision, reader),
    FOREIGN KEY (document, revision) REFERENCES documents (id, revision)
);

-- One record as the reader gave it. `start` and `stop` count code points of the document's text.
CREATE TABLE records (
    id        TEXT     NOT NULL PRIMARY KEY,
    document  TEXT     NOT NULL,
    revision  TEXT     NOT NULL,
    reader    TEXT     NOT NULL,
    type      TEXT     NOT NULL,  -- persons, organisations, engagements …
    position  INTEGER  NOT NULL,  -- place among the reading's records of this type
    start     INTEGER  NOT NULL,
    stop      INTEGER  NOT NULL,
    quote     TEXT     NOT NULL,  -- the words between start and stop
    data      TEXT     NOT NULL,  -- the record as JSON, as the contract writes it
    FOREIGN KEY (document, revision, reader) REFERENCES readings (document, revision, reader) ON DELETE CASCADE
);

CREATE UNIQUE INDEX records_by_document ON records (document, revision, reader, type, position);

-- One value that a record states, with its own span: a list has one row per item, an unknown value has none.
CREATE TABLE record_values (
    record    TEXT     NOT NULL,
    field     TEXT     NOT NULL,  -- 'date', 'parties', 'participants.name' …
    position  INTEGER  NOT NULL,  -- which item of a list, else 0
    value     TEXT     NOT NULL,
    number    DOUBLE PRECISION,   -- the value again where it is a number
    start     INTEGER  NOT NULL,
    stop      INTEGER  NOT NULL,
    PRIMARY KEY (record, field, position),
    FOREIGN KEY (record) REFERENCES records (id) ON DELETE CASCADE
);

CREATE INDEX record_values_by_party ON record_values (lower(value), record) WHERE field IN ('parties', 'actors');
