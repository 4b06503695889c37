"""Finding the passage that a quote claims to be.

>>> from factlib.document import Document
>>> article = Document(text="Ruritania has leased at least $38 million worth of tugs.")
>>> locate("has leased at least $18 million worth", article).differences[0].found
'38'
"""

from factlib.passages.locate import has_words, locate
from factlib.passages.passage import Difference, Grade, Passage

__all__ = ["Difference", "Grade", "Passage", "has_words", "locate"]
