"""Facts that a language model reads, each borne out by the text before it is given back: `ask`.

No client of a model is used here: whoever calls hands over a function that sends messages and gives back the answer.
"""

from factlib.asking.ask import ask, ask_async
from factlib.asking.prompt import Message
from factlib.asking.result import Asked, ModelError, Refused

__all__ = ["Asked", "Message", "ModelError", "Refused", "ask", "ask_async"]
