"""The mutation kit: true facts made wrong, to measure whatever should notice.

`mutate` makes wrong claims of a true one; each differs in a single field, and says in which and how. `detection`
counts how many of them a validator of yours catches. The kit shares no code with `factlib.validate`.

>>> from factlib.document import Document
>>> article = Document(text="Ruritania sold Freedonia 12 helicopters for $77 million in May 2021.")
>>> claim = {"type": "deal", "sellers": ["Ruritania"], "value": "$77 million", "evidence": "sold Freedonia 12 helicopters"}
>>> [(wrong.kind, wrong.now) for wrong in mutate(claim, article, kinds=("scale", "currency"))]
[('scale', '$77 billion'), ('currency', '€77 million')]
"""

from factlib.testing.mutations import KINDS, Mutation, Score, detection, mutate
from factlib.testing.plain import claim_of

__all__ = ["KINDS", "Mutation", "Score", "claim_of", "detection", "mutate"]
