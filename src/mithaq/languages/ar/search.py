"""Under which keys a word that somebody looks for may stand in an Arabic text.

What clings to a word in the text is put before the word of the query, so that no text need be taken apart by guess:
«بوتين» stays Putin, and «وزير» a minister. Of the query's own word only what is surely no part of it is taken off: the
article, and particles before a word of the lexicon. The word as typed is always looked for too.
"""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.clitics import attached, fronts, without_article
from mithaq.lexicon.trie import Lexicon

_SHORTEST: Final = 3  # letters that a stem must have: «الله» is not sought as «له»


def forms(key: str, lexicon: Lexicon) -> frozenset[str]:
    """Every search key that stands for the word with this one."""
    word = next((stem for _, stem in fronts(key) if stem in lexicon), key)
    bare = without_article(word)
    stems = [key, *(stem for stem in (word, bare) if len(stem) >= _SHORTEST)]
    return frozenset(form for stem in stems for form in attached(stem))
