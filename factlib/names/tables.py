"""The data files of this room: demonyms, titles, words of organisations."""

from factlib.datafiles import Folder

_DATA = Folder("names/data")
rows, words = _DATA.rows, _DATA.words
