"""Sources: files into documents, and the body of an article told from what stands around it."""

from factlib.document import EXTENSIONS, Document
from factlib.sources.decoding import Decoding
from factlib.sources.files import find_files, from_bytes, read
from factlib.sources.parts import Layout, layout

__all__ = ["EXTENSIONS", "Decoding", "Document", "Layout", "find_files", "from_bytes", "layout", "read"]
