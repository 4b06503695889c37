"""`python -m factlib` is the command `factlib`."""

from factlib.cli.app import app

app(prog_name="factlib")
