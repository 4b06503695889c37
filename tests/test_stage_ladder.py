"""The ladder of stages has the stages that facts have, and each word that governs says one of them."""

from collections import Counter
from typing import get_args

import pytest

from factlib.events.frames import table
from factlib.events.frames.stages import OFF, below, families, stage_of_governor, stages_in, stages_said
from factlib.facts.built_in import DealStage, FactoryStatus

_NO_STAGES = {"going", "denied", "enabled"}


def test_has_the_stages_of_facts() -> None:
    assert families().keys() == set(get_args(DealStage))
    assert table("stages")["deal"].keys() == families().keys() | _NO_STAGES
    assert table("stages")["plant"].keys() == set(get_args(FactoryStatus))


def test_a_word_governs_in_one_way() -> None:
    rows = table("stages")["deal"].values()
    words = Counter(word for row in rows for word in (*row.get("verbs", ()), *row.get("governing", ())))
    assert max(words.values()) == 1


@pytest.mark.parametrize(
    ("rung", "lower"),
    [
        ("planned", {"requested", "offered", "talks"}),
        ("announced", set(stages_in("open"))),
        ("requested", set()),
    ],
)
def test_what_is_below_a_rung(rung: str, lower: set[str]) -> None:
    assert below(rung) == lower
    assert below(rung).isdisjoint(OFF)


def test_a_word_may_say_more_by_itself() -> None:
    assert stage_of_governor()["accept"] == "signed"
    assert stages_said("deal", "telling", "accept") == {"announced", "approved"}
    assert stages_said("plant", "going_on", "build") == {"under_construction"}
    assert not stages_said("deal", "naming", "lamp")
