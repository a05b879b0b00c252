"""Values that every layer speaks; no logic of reading, no input or output."""
