"""`python -m factlib.cli` is the command `factlib`."""

from factlib.cli.app import app

app(prog_name="factlib")
