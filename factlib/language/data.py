"""The data files of this room: word lists, tables, weights."""

from factlib.datafiles import Folder

_DATA = Folder("language")
read_bytes, rows, word_list, word_classes = _DATA.content, _DATA.rows, _DATA.words, _DATA.word_classes


def irregular_forms() -> tuple[tuple[str, ...], ...]:
    """Forms that no rule makes, each with its lemma and what part of speech it is."""
    return rows("irregular.tsv", "form, lemma, part of speech: verb | noun | degree | other")
