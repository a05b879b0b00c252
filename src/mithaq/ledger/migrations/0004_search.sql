-- The words of each current document as search compares them, in order and one space apart.
CREATE TABLE search_words (
    number    INTEGER  NOT NULL PRIMARY KEY,
    document  TEXT     NOT NULL UNIQUE,
    revision  TEXT     NOT NULL,
    lang      TEXT     NOT NULL,
    words     TEXT     NOT NULL,
    FOREIGN KEY (document, revision) REFERENCES documents (id, revision)
);

CREATE INDEX search_words_by_language ON search_words (lang);

-- By which version of the rules the texts were cut into words.
CREATE TABLE search_rules (
    version  INTEGER  NOT NULL
);
