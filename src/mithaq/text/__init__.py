"""Characters to tokens and sentences, never losing the source offset."""
