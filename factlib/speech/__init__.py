"""Who says what: cues, quotations, subjects and contents, for `factlib.extract.statements`."""
