"""Contents of indirect statements in other words than the source's: what says the same, and what does not."""

from datetime import date

import pytest

from factlib.document import Document
from factlib.validate import validate

SAME = [  # what the source says, what the claim says
    ("Norland Steel said its output rose 4 pct to 3.1 mln tonnes in May.", "its output increased by 4 percent to 3.1 million tonnes in May"),
    ("The union said the mill would shut in June.", "the mill would close in June"),
    ("The firm said it had purchased six barges for 12 mln dlrs.", "it bought six barges for $12 million"),
    ("The bank said growth would reach three percent next year.", "growth would reach 3% next year"),
    ("The ministry said talks with Lunia were continuing.", "talks with Lunia are continuing"),
    ("The mayor said the bridge will not be reopened before autumn.", "the bridge will not reopen before autumn"),
    ("The chairman said he saw no reason to sell the yard.", "there is no reason to sell the yard"),
    ("Analysts said the price was less than the market value of the fleet.", "the price was below the fleet's market value"),
    ("The carrier said deliveries start in March and will continue over two years.", "deliveries will start in March and continue over two years"),
    ("The spokesman said two-thirds of the staff had accepted the offer.", "two thirds of the employees accepted the offer"),
    ("The baker said that we do not have any other word for this loaf.", "there is no other word for this loaf"),
    ("The agency said Lunia bought 2 mln tonnes in the 2011/12 crop year.", "Lunia bought 2 mln tonnes of corn in the 2011/12 crop year"),
    ("The chief said the town's gift was generous and unprecedented.", "the gift of the town is generous and without precedent"),
    ("The agency said the harvest could be as high as 5.6 mln tonnes.", "the harvest may be as high as 5.6 million tonnes"),
    ("The group urged the government to lower the tariff on glass.", "the government should lower the tariff on glass"),
    ("The company said it is considering building a kiln in Torvik.", "it is considering building a kiln in Torvik"),
    ("The company said it had failed to win the order.", "it failed to win the order"),
    ("Lunia said it had ordered the construction of a dam.", "it ordered the building of a dam"),
    ("The court said purchasers must pay within ten days.", "buyers must pay within 10 days"),
    ("The report said exports to Lunia fell sharply.", "exports to Lunia dropped sharply"),
    ("The firm said almost all of its furnaces were idle.", "almost all of its furnaces are idle"),
    ("The officer said nobody was hurt.", "nobody was hurt"),
    ("The minister said a decision would be taken in the first quarter of 2025.", "a decision would be made in the first quarter of 2025"),
]  # fmt: skip
OTHER = [
    ("Norland Steel said its output rose 4 pct to 3.1 mln tonnes in May.", "its output fell 4 percent to 3.1 million tonnes in May"),
    ("Norland Steel said its output rose 4 pct to 3.1 mln tonnes in May.", "its output rose 4 percent to 3.1 million tonnes in June"),
    ("Norland Steel said its output rose 4 pct to 3.1 mln tonnes in May.", "its output rose by 3.1 million tonnes in May"),
    ("Norland Steel said its output rose 4 pct to 3.1 mln tonnes in May.", "its output rose 4 percent to 3.1 billion tonnes in May"),
    ("The union said the mill would shut in June.", "the mill would not shut in June"),
    ("The union said the mill would shut in June.", "the mill was shut in June"),
    ("The firm said it had purchased six barges for 12 mln dlrs.", "it bought five barges for $12 million"),
    ("The firm said it had purchased six barges for 12 mln dlrs.", "it bought six barges for 12 million euros"),
    ("The mayor said the bridge will not be reopened before autumn.", "the bridge will be reopened before autumn"),
    ("The chairman said he saw no reason to sell the yard.", "there is a reason to sell the yard"),
    ("Analysts said the price was less than the market value of the fleet.", "the price was above the fleet's market value"),
    ("Analysts said the price was less than the market value of the fleet.", "the price was the market value of the fleet"),
    ("The agency said the crop could be as high as 5.6 mln tonnes.", "the crop was as high as 5.6 million tonnes"),
    ("The group urged the government to lower the tariff on glass.", "the government has lowered the tariff on glass"),
    ("The company said it is considering building a kiln in Torvik.", "it is building a kiln in Torvik"),
    ("The company said it is considering building a kiln in Torvik.", "it has decided to build a kiln in Torvik"),
    ("The company said it had failed to win the order.", "it won the order"),
    ("The officer said a majority of the crew had agreed.", "a minority of the crew had agreed"),
    ("The firm said almost all of its furnaces were idle.", "all of its furnaces are idle"),
    ("The report said exports to Lunia fell because of hail.", "exports to Lunia fell because of frost"),
    ("Borduria said it would move ships from Torvik to Lund.", "Borduria would move ships from Lund to Torvik"),
    ("The clerk said rising wages and falling prices hurt the yard.", "falling wages and rising prices hurt the yard"),
    ("The bank said growth would reach three percent next month.", "growth would reach three percent next year"),
    ("The court said Lunia sued Borduria in May.", "Borduria sued Lunia in May"),
    ("The firm said it may open a second line.", "it will open a third line"),
    ("The ministry said talks with Lunia were continuing.", "talks with Sylvania were continuing"),
    ("The agency said supplies would last for four to six weeks.", "supplies would last for four weeks"),
    ("The firm said its plan was subject to approval by the council.", "its plan has been approved by the council"),
    ("The owner said the talks were to be resumed on Monday.", "the talks were to be resumed on Friday"),
    ("The chief said we will under no circumstances cut jobs.", "we will cut jobs"),
]  # fmt: skip


def report_of(source: str, content: str) -> list[str]:
    document = Document(text=f"{source} The weather in Port Alder was fine.", published=date(2024, 5, 14))
    claim = {"type": "statement", "content": content, "evidence": source}
    return [str(error) for error in validate(claim, document).errors if error.field == "content"]


@pytest.mark.parametrize(("source", "content"), SAME)
def test_the_same_in_other_words_is_let_through(source: str, content: str) -> None:
    assert report_of(source, content) == []


@pytest.mark.parametrize(("source", "content"), OTHER)
def test_what_the_source_says_otherwise_is_found(source: str, content: str) -> None:
    assert report_of(source, content) != []
