"""The version of factlib: the one place where it is written."""

__all__ = ["READER", "__version__"]

__version__ = "0.2.0"

READER = f"factlib {__version__}"
"""What facts that this version reads name as their reader."""
