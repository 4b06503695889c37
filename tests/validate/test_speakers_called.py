"""Speakers whom a claim describes, or passes on: held to what the document tells of whom it credits."""

from datetime import date

import pytest

from factlib.document import Document
from factlib.validate import validate

SAME = [  # what the source says, whom the claim credits
    ("Norland chairman John Smith said prices will rise.", "the Norland chairman"),
    ("Ann Lee, Borduria's ambassador to the Northern Economic Council, said prices will rise.", "the Bordurian ambassador to the NEC"),
    ("Norland, an e-commerce giant, said prices will rise.", "the e-commerce company"),
    ("An official at the energy ministry said prices will rise.", "an energy ministry official"),
    ("Smith's lawyers said prices will rise.", "lawyers for Smith"),
    ("Sources close to the talks said prices will rise.", "sources familiar with the talks"),
    ("The South Korean military said prices will rise.", "South Korea's military"),
    ("Analysts at Norland Bank said prices will rise.", "Norland Bank analysts"),
    ("“Prices will rise,” said Ann Lee, an analyst at Norland Bank.", "a Norland Bank analyst"),
    ("Figures came on Monday. Prices will rise, according to figures published by the Lund Grain Board.", "Lund Grain Board"),
    ("Prices will rise, a survey by Norland Bank said.", "Norland Bank"),
    ("The Lund Daily said so on Monday. Official figures show more. Prices will rise, the newspaper said.", "Lund Daily"),
    ("General Timber Co said so. Its chairman left. Prices will rise, the partnership said.", "General Timber Co"),
    ("American Wool and Thread Co said prices will rise.", "AW&T"),
    ("Standard and Pine's rates firms. Prices will rise, S and P said.", "Standard and Pine's"),
    ("Norland signed a plan to cut waste, stressing plainly prices will rise.", "Norland"),
    ("Oil fell, says Ann Lee. About that time, says analyst Jo Bo, Norland sold it. He says prices will rise.", "Jo Bo"),
    # who made what shows it; whom "they" are; persons named with what they are
    ("Prices will rise, according to model runs conducted by Norland Research and Fjordex.", "Norland Research"),
    ("Prices will rise, according to model runs conducted by Norland Research and Fjordex.", "Fjordex"),
    ("Prices will rise, according to interviews carried out by Lund University.", "Lund University"),
    ("Prices will rise, according to satellite images taken by Fjordex.", "Fjordex"),
    ("Mayor Ann Lee and Minister Jo Bo met in Lund. They said prices will rise.", "Minister Jo Bo"),
    ("Mayor Ann Lee and Minister Jo Bo met in Lund. They said prices will rise.", "Mayor Ann Lee"),
    ("Jan Berg, chief economist of Norland Bank, said prices will rise.", "Norland Bank's chief economist Jan Berg"),
    ("Norland Bank trader Jan Berg said prices will rise.", "Jan Berg, a trader at Norland Bank"),
    ("The president of Norland Bank said prices will rise. Ann Lee, president of Norland Bank, came.", "Ann Lee, president of Norland Bank"),
    ("A Norland Life Assurance official said prices will rise.", "Norland Life official"),
    ("Norland Council left. The government said prices will rise.", "Norland Council"),
    # who is named over a list of quotations; whom the news opens with, under a headline
    ("Mayor Lee set out her plan this morning:\n\n“The quay is shut.”\n\n“Prices will rise.”\n\nAnn Lee left.", "Ann Lee"),
    ("Norland Works listed what it fears:\n\n“The quay is shut.”\n\n“Prices will rise.”\n\nSudmark Works does not.", "Norland Works"),
    ("Yard to hireBy Ida Vik LUND, May 3 (Norpress) -- The shipbuilder said prices will rise. It has 900 workers, according to Norland Works.", "Norland Works"),
    ("“Nobody was hurt,” an official in Lund said. “Prices will rise.” In a note, Norland said it was sorry.", "an official in Lund"),
]  # fmt: skip
OTHER = [
    ("Norland chairman John Smith said prices will rise.", "the Norland spokesman"),
    ("Norland chairman John Smith said prices will rise.", "the Sudmark chairman"),
    ("Norland chairman John Smith said prices will rise. Sudmark's chairman Ann Lee was there.", "Sudmark's chairman"),
    ("Japan's Prime Minister Yasu Naka said prices will rise.", "the Japanese finance minister"),
    ("The North Korean military said prices will rise.", "South Korea's military"),
    ("The South Korean military said prices will rise.", "the U.S. military"),
    ("A Lund source said prices will rise.", "a Torvik source"),
    ("Lunian officials said prices will rise.", "Norland officials"),
    ("Norland officials said prices will rise.", "union officials"),
    ("“Prices will rise,” said Ann Lee, an analyst at Norland Bank.", "Norland Bank"),
    ("Ann Lee, an analyst, spoke. Officials came. “Prices will rise,” she said.", "officials"),
    ("Smith's lawyers said prices will rise.", "lawyers for Jones"),
    ("The guild said prices will rise. Norland is a retailer.", "the retailer"),
    ("Ann Lee of the guild said prices will rise. Jo Bo is a banker.", "the banker"),
    ("Norland said prices will rise.", "the suspect"),
    ("Norland chairman John Smith said prices will rise. Sudmark was there.", "a Sudmark official"),
    ("Prices will rise, according to figures published by the Lund Grain Board. Torvik is a port.", "Torvik"),
    ("Norland, whose yards build ships, said prices will rise.", "the car maker"),
    # whom a pronoun means, of two who are named; who is nobody's source; people told apart by a word
    ("Norland bought a mill from Sudmark Corp. Last week, Norland was fined. Last week, it denied that prices will rise.", "Sudmark Corp"),
    ("Jo Bo left Norland, John Smith said. He also said prices will rise.", "Jo Bo"),
    ("Sudmark Corp must save, the Lund Council said. It said prices will rise.", "Sudmark Corp"),
    ("Norland Research counted the ships. An industry source said prices will rise.", "Norland Research"),
    ("Consumer delegates left. Producer delegates said prices will rise.", "consumer delegates"),
    ("An official from Norland said prices will rise. Sudmark was there.", "an official from Sudmark"),
    ("Jan Berg, chief economist of Norland Bank, said prices will rise. Ann Lee, president of Norland Bank, came.", "Ann Lee, president of Norland Bank"),
    ("Norland Bank trader Jan Berg said prices will rise. Its trader Ann Lee laughed.", "Norland Bank trader Ann Lee"),
    ("His brother Jo said prices will rise. Ann Lee, president of Norland, came.", "Ann Lee, president of Norland"),
    ("A Norland Life Assurance official said prices will rise. It bought Lund Life Assurance.", "Lund Life Assurance official"),
    ("Norland Stores lost data. The government said prices will rise.", "Norland Stores"),
    ("Norland Stores was fined. The provincial court said prices will rise.", "Norland Stores"),
    ("Private economists wait. The Lund Grain Board met. It said prices will rise.", "private economists"),
    ("Mayor Ann Lee and Minister Jo Bo met in Lund. They said prices will rise.", "Nick Brun"),
    ("Mayor Lee set out her plan this morning:\n\n“The quay is shut.”\n\n“Prices will rise.”\n\nJo Bo left.", "Jo Bo"),
    ("Norland Works listed what it fears:\n\n“The quay is shut.”\n\n“Prices will rise.”\n\nSudmark Works does not.", "Sudmark Works"),
    ("Yard to hireBy Ida Vik LUND, May 3 (Norpress) -- The shipbuilder said prices will rise. It has 900 workers, according to Norland Works. Sudmark Mills has 90.", "Sudmark Mills"),
]  # fmt: skip
RELAYED = [  # what the source says, the speaker, who passes it on
    ("Ann Lee, a spokeswoman for Norland, said prices will rise.", "Norland", "Ann Lee"),
    ("Ann Lee said prices will rise, on behalf of Kim Bom.", "Kim Bom", "Ann Lee"),
    ("Kim Bom believes prices will rise, Ann Lee said.", "Kim Bom", "Ann Lee"),
    ("Kim Bom came on Monday. Ann Lee said he had told her prices will rise.", "Kim Bom", "Ann Lee"),
]


def refused(source: str, claim: dict[str, str]) -> bool:
    document = Document(text=source, published=date(2024, 5, 14))
    quote = next(
        part for part in source.replace("” ", "”\n").replace(". ", ".\n").split("\n") if "rices will" in part
    )
    written = {"type": "statement", "content": "prices will rise", "evidence": quote, **claim}
    return any(error.field == "speaker" for error in validate(written, document).errors)


@pytest.mark.parametrize(("source", "speaker"), SAME)
def test_who_is_described_is_who_is_named(source: str, speaker: str) -> None:
    assert not refused(source, {"speaker": speaker})


@pytest.mark.parametrize(("source", "speaker"), OTHER)
def test_who_is_described_otherwise_is_another(source: str, speaker: str) -> None:
    assert refused(source, {"speaker": speaker})


@pytest.mark.parametrize(("source", "speaker", "relay"), RELAYED)
def test_who_passes_it_on_may_be_credited(source: str, speaker: str, relay: str) -> None:
    assert not refused(source, {"speaker": speaker, "via": relay})
    assert refused(source, {"speaker": "Wen Ho", "via": relay})


@pytest.mark.parametrize("who", ["Both leaders", "The two leaders", "They"])
@pytest.mark.parametrize(
    ("speaker", "so"), [("Ann Lee and John Smith", True), ("Ann Lee and Nick Brun", False)]
)
def test_two_who_say_it_together(who: str, speaker: str, so: bool) -> None:
    """Who both are stands before: each of them has to."""
    said = f"{who} said prices will rise."
    text = (
        f"Nick Brun resigned. Oil is dear. Rain fell. President Ann Lee met Prime Minister John Smith. {said}"
    )
    claim = {"type": "statement", "speaker": speaker, "content": "prices will rise", "evidence": said}
    assert validate(claim, Document(text=text)).ok == so


_SPOKE = "Halden AG opened a mill in Lund. Prices are high. {} said prices will rise."


@pytest.mark.parametrize(("word", "so"), [("He", False), ("She", False), ("It", True), ("The company", True)])
def test_a_firm_is_no_person(word: str, so: bool) -> None:
    text = _SPOKE.format(word)
    quote = text[text.index(word) :]
    claim = {"type": "statement", "speaker": "Halden AG", "content": "prices will rise", "evidence": quote}
    assert validate(claim, Document(text=text)).ok is so
