"""What is told as done already, where the source tells of nothing done; figures and names told in another way."""

from datetime import date

import pytest

from factlib.document import Document
from factlib.validate import validate

SAME = [  # what the source says, what the claim says
    ("The firm said some mines have to close.", "some mines must close"),
    ("The firm said some mines will have to close.", "some mines must close"),
    ("The firm said some mines had to close.", "some mines have closed"),
    ("The firm said some mines had to close.", "some mines were forced to close"),
    ("The firm said it has a suit against the port pending.", "its suit against the port is pending"),
    ("The firm said it has not yet decided whether to tar the roof.", "it is still undecided whether to tar the roof"),
    ("The firm said it will not tar the roof.", "it has decided not to tar the roof"),
    ("The firm said it has opened a mill in Lund.", "it has already opened a mill in Lund"),
    ("The firm said it opened a mill in May and will open another.", "it has opened a mill"),
    ("The firm said it bought a mill in May and will paint it.", "it has bought a mill"),
    ("The firm said it plans to open a mill.", "it has decided to open a mill"),
    ("The firm said it will open a mill.", "it has promised to open a mill"),
    ("The firm said it will open a mill.", "a mill is going to be opened"),
    ("The firm said the mill is open.", "the mill has opened"),
    ("The firm said it lost 1.5 mln dlrs a day.", "it lost 1.5 million dollars daily"),
    ("The firm said it cut 300 of 1,200 jobs.", "a quarter of the 1,200 jobs were cut"),
    ("The firm said exports were under 2 mln tonnes.", "exports undercut 2 million tonnes"),
    ("The firm said exports were over 2 mln tonnes.", "exports passed 2 million tonnes"),
    ("The firm said no more than 30 people came.", "at most 30 people came"),
    ("The envoy said Beijing will answer.", "China will answer"),
    ("The envoy said the Department of Defense will answer.", "the Pentagon will answer"),
    ("The envoy said the Soviet Union will answer.", "Moscow will answer"),
    ("The envoy said the Fed will answer.", "the Federal Reserve will answer"),
    ("The envoy said the Muslim group is late.", "the Islamic group is late"),
    ("The court said there was no evidence in the files to suggest that the guards hid the keys.", "there was no evidence that the guards hid the keys"),
    ("The court said there is no sign that the guards hid the keys.", "there is nothing to show that the guards hid the keys"),
    ("The court said nothing shows that the guards hid the keys.", "there is nothing to show that the guards hid the keys"),
    ("The court said no evidence proves that the guards hid the keys.", "there is no evidence to prove that the guards hid the keys"),
    ("The firm said the carts Falke provided Havco broke down.", "the carts broke down"),
    ("The firm said the data provided showed prices fell.", "the data showed prices fell"),
    ("The firm said it was assuming Falke had sold the mill.", "it assumed Falke had sold the mill"),
    ("The firm said the bill, passed in May, provided that the state sell the mill.", "the bill provided that the state sell the mill"),
    ("The firm said Falke had a $3 million profit and Havco had a loss of $3 million.", "Falke had a profit of $3 million"),
    ("The firm said the bill provided that the state sell the mill.", "the bill provides that the state sell the mill"),
    ("The firm said prices are almost within the range.", "prices are nearly within the range"),
    ("The firm said the bridge is nearly complete.", "the bridge is almost complete"),
    ("The firm said it will mend the pier, subject to approval by the heirs.", "it will mend the pier, provided the heirs approve"),
    ("The envoy said the Court of Small Claims will answer.", "the CSC will answer"),
    ("The envoy spoke of the entry to the General Pact on Rails and Trams.", "he spoke of the entry to GPRT"),
]  # fmt: skip
OTHER = [
    ("The court said there was no evidence in the files to suggest that the guards hid the keys.", "there was evidence that the guards hid the keys"),
    ("The firm said it was nearly insolvent.", "it was insolvent"),
    ("The firm said it was nearly insolvent.", "it was rich"),
    ("The firm said the work is almost complete.", "the work is complete"),
    ("The firm said Falke is to buy Havco.", "Falke bought Havco"),
    ("The firm said it met Falke to discuss the sale of the mill.", "it sold the mill to Falke"),
    ("The court said nothing shows that the guards hid the keys.", "the guards hid the keys"),
    ("The firm said the bank was almost in default.", "the bank was in default"),
    ("The envoy said France and Britain and Italy signed.", "the FBI signed"),
    ("The envoy spoke of the sale of tanks and trucks.", "he spoke of the STT"),
    ("The firm said it is continuing to discuss a lease.", "it has secured a lease"),
    ("The firm said it will mend the pier, subject to approval by the heirs.", "it has mended the pier after the heirs approved"),
    ("The envoy said the Court of Small Claims will answer.", "the CMS will answer"),
    ("The firm said some mines may have to close.", "some mines will have to close"),
    ("The firm said some mines may close.", "some mines have to close"),
    ("The firm said some mines have to close.", "some mines have closed"),
    ("The firm said it has a suit against the port, which is pending.", "it has won a suit against the port"),
    ("The firm said it has an offer for the yard on the table.", "it has sold the yard"),
    ("The firm said it has not yet decided whether to tar the roof.", "it has decided not to tar the roof"),
    ("The firm said it did not plan to sell the mill.", "it planned not to keep the mill"),
    ("The firm said it will open a mill in Lund.", "it has already opened a mill in Lund"),
    ("The firm said it will work hard to make the cable car a reality.", "it has already brought the cable car to life"),
    ("The firm said the mill should be used to train recruits.", "the mill has already trained recruits"),
    ("The firm said it may bid for the yard.", "it has made an offer for the yard"),
    ("The firm said closing is subject to approval.", "the sale has received approval"),
    ("The firm said it will apply to become a school.", "it has become a school"),
    ("The firm said catches could reach 2 mln tonnes.", "catches have exceeded 2 million tonnes"),
    ("The firm said exports were over 2 mln tonnes.", "exports undercut 2 million tonnes"),
    ("The firm said exports were at most 2 mln tonnes.", "exports passed 2 million tonnes"),
    ("The firm said it will put 5 mln dlrs into the mill.", "it has put $5 million into the mill"),
    ("The firm said the size will be known when drilling ends.", "the size has already been determined"),
    ("The guild said members must pay by May.", "members have paid"),
    ("The guild urged the council to lower the tax.", "the council has lowered the tax"),
    ("The firm said it lost 1.5 mln dlrs a day.", "it lost 1.5 million dollars weekly"),
    ("The firm said it cut 300 of 1,200 jobs.", "a half of the 1,200 jobs were cut"),
    ("The firm said sales doubled.", "sales increased by 200 percent"),
    ("The firm said sales rose to 50 mln dlrs from 40 mln.", "sales were 10 million dollars"),
    ("The firm said sales were 40 mln dlrs, down from 50 mln.", "sales were 10 million dollars"),
    ("The envoy said Beijing will answer.", "Japan will answer"),
    ("The envoy said the Soviet Union will answer.", "the Pentagon will answer"),
]  # fmt: skip


def errors_of(source: str, content: str) -> list[str]:
    document = Document(text=f"{source} The weather in Port Alder was fine.", published=date(2024, 5, 14))
    report = validate({"type": "statement", "content": content, "evidence": source}, document)
    return [str(error) for error in report.errors if error.field == "content"]


@pytest.mark.parametrize(("source", "content"), SAME)
def test_the_same_told_in_another_way_is_let_through(source: str, content: str) -> None:
    assert errors_of(source, content) == []


@pytest.mark.parametrize(("source", "content"), OTHER)
def test_what_is_not_done_or_not_so_much_is_found(source: str, content: str) -> None:
    assert errors_of(source, content) != []


@pytest.mark.parametrize(
    ("content", "ok"), [("it will hire when Norvik wins the order", True), ("Norvik won the order", False)]
)
def test_what_is_awaited_is_not_done(content: str, ok: bool) -> None:
    text = "Otto Frey said it will hire when Norvik wins the order."
    claim = {"type": "statement", "content": content, "evidence": text}
    assert validate(claim, Document(text=text)).ok is ok
