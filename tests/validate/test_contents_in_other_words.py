"""Contents told in plain other words, and their wrong twins: contraries, directions, comparisons, degrees, names.

Each word is held to what the source says of the same thing; where nothing is said of the same, nothing is compared.
"""

import pytest

from factlib import Document, validate

CONTRARIES = [
    # another thing of the sentence is new, suspended, cheap or stopped
    ("Under the new code, jars must show the year of filling, Brod said; shops have until 3 May to clear old labels.", ["Shops may use up their old labels until 3 May"], ["Under the old code, jars must show the year of filling"]),
    ("Ferries to Lund were suspended for a week, Brod said, but sailings to Osk were not affected.", ["Sailings to Osk went on unaffected"], ["Ferries to Lund went on as usual"]),
    ("Brod said that fees for visitors would be abolished.", ["Visitors will no longer pay fees"], ["The fees for visitors will be kept"]),
    ("Brod said profits were helped by higher prices for barges and cheaper copper plates.", ["Dearer barges and less expensive copper plates helped profits"], []),
    ("Brod lost 6 million crowns on its Lund mine, compared with a profit of 2 million a year before.", ["The Lund mine made a loss of 6 million crowns"], []),
    ("Brod Trust said it had sold 410,000 shares between 2 and 15 April.", ["410,000 shares were sold in April"], ["Brod bought 410,000 shares in April"]),
    ("Profit fell by a third at Lund Cable, the firm reported, blaming the weaker crown and a price war.", ["A weak crown is one reason for the lower profit"], ["A stronger crown is one reason for the lower profit"]),
    ("The yard will build ferries at Osk from May, Brod said, with costs of the start-up put at 3 million crowns.", ["Starting up will cost 3 million crowns"], ["The closure will cost 3 million crowns"]),
    ("The order is worth 62 million crowns including training, Brod said.", ["With training, the order is worth 62 million crowns"], ["The order is worth 62 million crowns excluding training"]),
    ("The blast injured six workers, Brod said.", ["Six workers were hurt by the blast"], ["The blast killed six workers"]),
    ("The first tractors are to be shipped by sea in May, Brod said.", ["Shipping by sea of the first tractors is due in May"], ["The first tractors are to be shipped by air in May"]),
    ("The bank bought dollars last week to stop the crown rising, Brod said, but spent nothing on yen.", ["Dollars were bought by the bank last week"], ["The bank sold dollars to stop the crown rising"]),
]  # fmt: skip
DIRECTIONS = [
    ("The ferry line expects to carry 9 million people this year against 7 million last year, Brod said, although fares will be 8% lower.", ["The number of people carried should rise this year to 9 million"], ["Fares will be 8% higher"]),
    ("Brod said it had signed up 310,000 readers, short of the half a million it had aimed for.", ["The goal of half a million readers was missed"], []),
    ("Lund holds 36 million tonnes of rye, Brod said, and would not restrict exports; that is three times the buffer.", ["At 36 million tonnes, stocks of rye are triple the buffer"], []),
    ("The bill would cap rises in rent at 4% a year, Brod said.", ["The bill limits annual rises in rent to 4%"], ["The bill limits annual cuts in rent to 4%"]),
    ("The contract, which lifted the backlog to a record, was signed on 11 July, Brod said.", ["The contract was signed on 11 July"], ["The contract reduced the backlog"]),
    ("Catches of herring may rise next year, Brod said, whereas those of cod are to be halved.", ["Herring catches might grow next year"], []),
]  # fmt: skip
COMPARISONS = [
    ("Imports of Lund rye grew faster than those of Osk rye, the guild said.", ["Rye from Lund was imported at a faster pace"], ["Imports of Osk rye grew faster than those of Lund rye"]),
    ("Brod said that at the school girls now outnumbered boys.", ["There are now more girls than boys at the school"], ["There are now more boys than girls at the school"]),
    ("Barley sales surpassed rye sales for the first time, Brod said.", ["Sales of barley exceeded those of rye for the first time"], ["Rye sales surpassed barley sales for the first time"]),
    ("Rye from the north is dearer than oats, Brod said.", ["Oats are cheaper than rye from the north"], ["Oats are dearer than rye from the north"]),
    ("Storms hit the fishers harder than the farmers, Brod said.", ["The storms hit the farmers less hard than the fishers"], ["Storms hit the farmers harder than the fishers"]),
    ("The pump weighs 19 kg, 6 kg less than the model that Brod showed in 2022.", ["The pump is 6 kg lighter than the model shown in 2022"], []),
    ("Mills should expect at most a token exemption from the duty, Brod said.", ["The mills can hope for no more than a token exemption"], ["The mills can hope for more than a token exemption"]),
    ("The bags were sold below the list price, Brod said.", ["The price of the bags was below the list price"], ["The bags were sold at the list price"]),
]  # fmt: skip
DEGREES = [
    ("Brod has moved 46 weather stations to the hills, the guild said.", ["All 46 weather stations have been moved"], ["Only some of the 46 weather stations have been moved"]),
    ("The shed will reopen in May with 60 of its former 210 weavers, Brod said.", ["The shed will open again with 60 weavers"], ["The shed will reopen with all 210 of its former weavers"]),
    ("Nearly all of the rise is due to two firms in Lund, Brod said.", ["Two firms in Lund account for almost the entire rise"], ["Two firms in Lund account for the entire rise"]),
    ("Imports of used tyres are banned from May, save for retreading, Brod said.", ["From May used tyres may be imported only for retreading"], []),
    ("Exports of new carts edged down in May, Brod said.", ["Exports of new carts dipped in May"], ["Exports of new carts plunged in May"]),
    ("Brod plans to only make a part of the ferry and to buy the rest.", ["Brod means to make just a part of the ferry"], ["Brod plans to make the entire ferry"]),
    ("The cases are linked to a single farm, Brod said.", ["One farm is behind the cases"], ["The cases are linked to several farms"]),
]  # fmt: skip
NAMES = [
    # capitals that only open the sentence
    ("Exports of timber to Lund fell 11% in the first half, Brod said.", ["First-half timber exports to Lund were down 11%"], ["First-half timber exports to Osk were down 11%"]),
    ("Brod could not raise the loans for the dam and will build it later.", ["Failure to raise the loans means that the dam will be built later"], []),
    ("Turkish-made carts sell well in the north, Brod said.", ["Turkish-built carts sell well in the north"], ["Greek-built carts sell well in the north"]),
    ("Claims that are filed electronically are decided in 42 days, Brod said.", ["Electronic claims are decided in 42 days"], []),
    ("The works fund of the European Community pays for roads, Brod said.", ["EC-funded roads are being built"], []),
    ("Brod will maintain the radios of Chile's P-295 aircraft.", ["Upkeep of the radios on Chile's P-295s is for Brod"], ["Upkeep of the radios on Chile's P-390s is for Brod"]),
    ("Demand for carts weakened because of stricter rules, Brod said.", ["Stricter rules weakened the demand for carts"], []),
]  # fmt: skip
KINDS = [
    ("Output of rubber at Lund will reach 1.5 million tonnes this year, Brod said.", ["Rubber production at Lund will come to 1.5 million tonnes this year"], ["Rubber exports from Lund will come to 1.5 million tonnes this year"]),
    ("A cut of the toll is to be paid for by road revenue, Brod said.", ["Road income is to pay for the lower toll"], ["Road profits are to pay for the lower toll"]),
    ("Each of the guilds will get 5 barrels, the two towns said jointly.", ["Every guild is to get 5 barrels"], ["The guilds together are to get 5 barrels"]),
    ("Foreign buyers will be served in full, Brod said, but local mills may have to wait.", ["Domestic mills may have to wait"], []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "same", "other"), [*CONTRARIES, *DIRECTIONS, *COMPARISONS, *DEGREES, *NAMES, *KINDS]
)
def test_each_word_is_held_to_what_is_said_of_the_same(
    source: str, same: list[str], other: list[str]
) -> None:
    document = Document(text=source)
    claims = {
        content: {"type": "statement", "content": content, "evidence": source} for content in (*same, *other)
    }
    assert [content for content in same if not validate(claims[content], document).ok] == []
    assert [content for content in other if validate(claims[content], document).ok] == []
