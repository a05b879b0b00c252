-- What a later reading of the same text replaced. With it, the records of any past day can be told.

-- A reading in whose place another of the same reader has come.
CREATE TABLE former_readings (
    document     TEXT  NOT NULL,
    revision     TEXT  NOT NULL,
    reader       TEXT  NOT NULL,
    version      TEXT  NOT NULL,
    read_at      TEXT  NOT NULL,
    replaced_at  TEXT  NOT NULL,
    FOREIGN KEY (document, revision) REFERENCES documents (id, revision)
);

CREATE INDEX former_readings_by_document ON former_readings (document, revision, reader);

-- A record that the later reading has otherwise, or not, or for the first time; one that it has again is not kept here.
CREATE TABLE former_records (
    record       TEXT  NOT NULL,
    type         TEXT  NOT NULL,
    document     TEXT  NOT NULL,
    revision     TEXT  NOT NULL,
    reader       TEXT  NOT NULL,
    version      TEXT  NOT NULL,  -- that of the replaced reading
    replaced_at  TEXT  NOT NULL,
    data         TEXT,            -- as the replaced reading had it, as JSON; nothing if it had no such record
    FOREIGN KEY (document, revision) REFERENCES documents (id, revision)
);

CREATE INDEX former_records_by_time ON former_records (replaced_at);
