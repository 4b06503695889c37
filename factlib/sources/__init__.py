"""Sources: files into documents, and the body of an article told from what stands around it."""

from factlib.sources.files import EXTENSIONS, Decoding, find_files, from_bytes, read
from factlib.sources.parts import Layout, layout

__all__ = ["EXTENSIONS", "Decoding", "Layout", "find_files", "from_bytes", "layout", "read"]
