"""Training gives the same weights for the same treebank; the weights that are shipped read held-out text well."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from factlib.language import training, treebank
from factlib.language.data import read_bytes

SHARED = Path(__file__).parents[3] / "shared"
SENTENCES = [  # form, tag, Penn tag, head, relation; made for this test
    "Norway/PROPN/NNP/2/nsubj sold/VERB/VBD/0/root ships/NOUN/NNS/2/obj ././PUNCT/.X/2/punct",
    "The/DET/DT/2/det ships/NOUN/NNS/3/nsubj sank/VERB/VBD/0/root ././PUNCT/.X/3/punct",
    "They/PRON/PRP/2/nsubj sold/VERB/VBD/0/root old/ADJ/JJ/4/amod ships/NOUN/NNS/2/obj "
    "to/ADP/IN/6/case Chile/PROPN/NNP/2/obl",
    "Sales/NOUN/NNS/2/nsubj fell/VERB/VBD/0/root in/ADP/IN/4/case Chile/PROPN/NNP/2/obl last/ADJ/JJ/6/amod year/NOUN/NN/2/obl",
    "Chile/PROPN/NNP/4/nsubj is/AUX/VBZ/4/cop a/DET/DT/4/det buyer/NOUN/NN/0/root",
]


def conllu() -> str:
    lines = []
    for sentence in SENTENCES:
        words = [
            word.replace("././PUNCT", ".|PUNCT").replace("/", "|").split("|") for word in sentence.split()
        ]
        lines.append("# text = " + " ".join(word[0] for word in words))
        lines += [
            f"{number}\t{form}\t{form.lower()}\t{tag}\t{penn}\t_\t{head}\t{relation}\t_\t_"
            for number, (form, tag, penn, head, relation) in enumerate(words, 1)
        ]
        lines.append("")
    return "\n".join(lines * 12) + "\n"


@pytest.fixture
def small(tmp_path: Path) -> list[list[treebank.TreebankWord]]:
    path = tmp_path / "small.conllu"
    path.write_text(conllu(), encoding="utf-8")
    return [words for _, words in treebank.sentences(path)]


def test_the_same_treebank_gives_the_same_files(small: list[list[treebank.TreebankWord]]) -> None:
    assert training.train(small) == training.train(small)


def test_what_was_learned_reads_what_it_was_learned_from(small: list[list[treebank.TreebankWord]]) -> None:
    report = training.report(*training.train(small), small)
    assert "universal tags 100.00%" in report


def test_the_weights_are_small() -> None:
    contents = [read_bytes(name) for name in ("tagger.gz", "parser.gz")]
    assert sum(map(len, contents)) < 3_000_000


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reading_scorer", SHARED / "eval" / "reading.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # the scorer's open file
@pytest.mark.skipif(not (SHARED / "treebank").is_dir(), reason="the treebank is not beside the project")
def test_the_scores_on_held_out_text() -> None:
    count = scorer().score(SHARED / "treebank" / "ewt-dev.conllu", limit=500)

    def f1(hit: str, gold: str, got: str) -> float:
        return 200 * count[hit] / (count[gold] + count[got])

    assert count["placed"] > 0.985 * count["tokens"]
    assert count["tagged"] > 0.93 * count["tokens"]
    assert f1("np exact", "np", "np found") > 86
    assert f1("np head", "np", "np found") > 91
    assert f1("verb", "verbs", "verbs found") > 92
    assert f1("core right", "core", "core found") > 80
    assert f1("oblique right", "oblique", "oblique found") > 65
    for name in ("passive", "negated", "perfect", "progressive", "tense", "modal"):
        assert count["feature " + name] > 0.95 * count["verb"], name
