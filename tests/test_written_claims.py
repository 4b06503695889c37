"""Claims as language models write them, about articles of our own: few true ones refused, few wrong ones let through."""

from factlib.validate import Report, validate
from tests.written_claims import ARTICLES, Written, written_claims

MOST_REFUSED = 3  # of the true claims
MOST_MISSED = 5  # of the wrong ones
MOST_MISNAMED = 3  # of the wrong ones, refused for another field


def _report(written: Written) -> Report:
    given = {**written.claim, "evidence": written.evidence}
    claim = {name: value for name, value in given.items() if value is not None}
    return validate(claim, ARTICLES[written.article])


def test_true_claims_are_let_through() -> None:
    true = [one for one in written_claims() if not one.wrong]
    refused = [(one.claim, report.feedback()) for one in true if not (report := _report(one)).ok]
    assert len(true) >= 60
    assert len(refused) <= MOST_REFUSED, refused


def test_wrong_claims_are_caught_at_the_field_that_is_wrong() -> None:
    wrong = [one for one in written_claims() if one.wrong]
    reports = [(one, _report(one)) for one in wrong]
    missed = [(one.wrong, one.claim) for one, report in reports if report.ok]
    named = [
        one for one, report in reports if one.wrong in {error.field.split(".")[0] for error in report.errors}
    ]
    assert len(wrong) >= 60
    assert len(missed) <= MOST_MISSED, missed
    assert len(named) >= len(wrong) - len(missed) - MOST_MISNAMED
