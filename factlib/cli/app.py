"""The commands put together."""

from typing import Annotated

import typer

from factlib.cli.checking import check
from factlib.cli.extracting import extract, schema
from factlib.cli.running import run
from factlib.cli.sharing import export, report
from factlib.cli.store import store
from factlib.version import __version__

app = typer.Typer(
    name="factlib",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,  # a bug shows a plain traceback, to be copied into a report
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"factlib {__version__}")
        raise typer.Exit


@app.callback()
def _factlib(
    show_version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Read English news into typed facts that can be checked, and check facts against the news they cite.

    Exit codes: 0 done; 1 a claim failed (check); 2 wrong usage; 3 something could not be read or written.
    """


for command in (extract, check, report, export, run, schema):
    app.command()(command)
app.add_typer(store)
