-- Which texts hold a word. All characters outside ASCII belong to words, and words are looked for one by one.
CREATE VIRTUAL TABLE search_index USING fts5 (
    words, content = 'search_words', content_rowid = 'number', tokenize = "ascii tokenchars '.,'", detail = none,
    columnsize = 0
);
