-- What people have decided about single values. All but the reviews themselves can be computed again.

-- One person's ruling on one value, or on a record as a whole (no field). Rows are added and never changed. What the
-- reader had found stands beside what the person says, with the whole record and its place, so that the ruling still
-- holds when a newer reader finds the same thing in slightly other words.
CREATE TABLE reviews (
    number     INTEGER  NOT NULL PRIMARY KEY,
    record     TEXT     NOT NULL,
    type       TEXT     NOT NULL,
    document   TEXT     NOT NULL,
    reader     TEXT     NOT NULL,
    start      INTEGER  NOT NULL,
    stop       INTEGER  NOT NULL,
    quote      TEXT     NOT NULL,
    data       TEXT     NOT NULL,  -- the record as it had been read
    field      TEXT     NOT NULL,  -- '' for the record as a whole
    is_item    INTEGER  NOT NULL CHECK (is_item IN (0, 1)),  -- one item of a list
    part       TEXT     NOT NULL,  -- of a participant: 'name', 'office' …
    found      TEXT     NOT NULL,  -- JSON: what had been read there
    ruling     TEXT     NOT NULL CHECK (ruling IN ('accepted', 'rejected', 'corrected', 'open')),
    value      TEXT,               -- JSON: what the person says, where that is something else
    judge      TEXT     NOT NULL,
    judged_at  TEXT     NOT NULL   -- ISO 8601, UTC
);

CREATE INDEX reviews_by_document ON reviews (document);

-- What became of a review: the record to which it now applies, none when that is gone; whether a later review stands
-- before it; and whether it has to be asked again, because a newer reading found something else.
CREATE TABLE review_states (
    number       INTEGER  NOT NULL PRIMARY KEY,
    record       TEXT,
    is_standing  INTEGER  NOT NULL,
    is_asked     INTEGER  NOT NULL,
    FOREIGN KEY (number) REFERENCES reviews (number),
    FOREIGN KEY (record) REFERENCES records (id) ON DELETE CASCADE
);

CREATE INDEX review_states_by_record ON review_states (record);

-- Records as people have them.
CREATE TABLE reviewed_records (
    record       TEXT     NOT NULL PRIMARY KEY,
    data         TEXT     NOT NULL,
    is_rejected  INTEGER  NOT NULL,
    FOREIGN KEY (record) REFERENCES records (id) ON DELETE CASCADE
);

-- Their values; none for a record that was rejected.
CREATE TABLE reviewed_values (
    record    TEXT     NOT NULL,
    field     TEXT     NOT NULL,
    position  INTEGER  NOT NULL,
    value     TEXT     NOT NULL,
    number    DOUBLE PRECISION,
    PRIMARY KEY (record, field, position),
    FOREIGN KEY (record) REFERENCES reviewed_records (record) ON DELETE CASCADE
);

CREATE INDEX reviewed_values_by_party ON reviewed_values (lower(value), record) WHERE field IN ('parties', 'actors');
