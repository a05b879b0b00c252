"""Documents in: files, folders and standard input, in the encodings that Arabic pages come in."""
