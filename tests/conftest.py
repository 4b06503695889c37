"""What holds for all tests: in CI none is skipped for want of a module, since every extra is installed there."""

import importlib
import os
from typing import Any

import pytest

if os.environ.get("CI"):

    def _import_or_fail(name: str, *_: Any, **__: Any) -> Any:
        return importlib.import_module(name)

    pytest.importorskip = _import_or_fail
