"""The command `factlib`: files, folders or standard input in; tables for people, JSON Lines for machines out.

One manner throughout: "-" is standard input, errors go to standard error, and the exit code is

| code | meaning |
| --- | --- |
| 0 | done |
| 1 | `check` only: a claim, or a sentence of a text, is not borne out by its source |
| 2 | the command was used wrongly |
| 3 | something could not be read or written; everything else was done |
"""

from factlib.cli.app import app

__all__ = ["app"]
