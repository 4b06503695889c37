"""The one logger of factlib, "factlib": what a run leaves out, and why. It is silent until a program sets a handler."""

import logging

logger = logging.getLogger("factlib")
logger.addHandler(logging.NullHandler())
