"""The data files of this room: the words of dates, the grammar, the cues of tense."""

from factlib.datafiles import Folder

toml = Folder("dates").toml
