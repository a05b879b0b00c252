-- Which texts hold a word.
CREATE INDEX search_index ON search_words USING gin (string_to_array(words, ' '));
