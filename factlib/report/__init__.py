"""The evidence page: facts beside the words they came from."""

from factlib.report.render import CheckedClaim, render_page

__all__ = ["CheckedClaim", "render_page"]
