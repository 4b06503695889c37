"""Finding the passage that a quote claims to be.

>>> from factlib.document import Document
>>> article = Document(text="Ruritania has sold at least $77 million worth of drones.")
>>> locate("has sold at least $17 million worth", article).differences[0].found
'77'
"""

from factlib.passages.locate import has_words, locate
from factlib.passages.passage import Difference, Grade, Passage

__all__ = ["Difference", "Grade", "Passage", "has_words", "locate"]
