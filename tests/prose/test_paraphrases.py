"""Sentences as summaries word them, each beside its source: what says the same, and what does not."""

from datetime import date

import pytest

from factlib import Document, validate_text

PUBLISHED = date(2024, 6, 12)  # a Wednesday
SAME = [  # source, sentence
    # times told from another time, at another grain, in other words
    ("Norland sold 40 barges in 2023. A year before it had sold 25.", "Norland sold 40 barges in 2023, up from 25 a year earlier."),
    ("The yard closed on Friday. Its owner resigned the next morning.", "The owner of the yard resigned on Saturday."),
    ("Brask shares slid 4 pct yesterday after a warning issued in May 2024.", "Brask shares slid 4 percent the day before."),
    ("Demand held up despite cheaper wool, the board said on June 3.", "Demand held up despite the fall in wool prices."),
    ("In the same month of 2022 Lunia bought 150 tonnes. It bought 90 tonnes this August.", "In August 2022 Lunia bought 150 tonnes."),
    ("The mill will open in March, the firm said on Wednesday.", "The firm said on Wednesday that the mill would open in March."),
    ("The strike began on 3 June 2024 and ended three days later.", "The strike lasted until the following Thursday."),
    ("The port was shut in early 2021, the agency said on Monday.", "The port was shut in 2021."),
    # figures: another bound by a verb, an exchange value, a unit behind "more", a change from one to another
    ("If he loses in court, Rask could face a sentence of 14 years.", "Rask could get up to 14 years in prison if he loses in court."),
    ("The fund will put 31.4 billion won ($22.6 million) into the tannery.", "The fund will put 31.4 billion won, about $22.6 million, into the tannery."),
    ("The office leased 3,418,260 more acres of marsh land.", "The office leased about 3.4 million acres of marsh land."),
    ("Haldor will raise its stake in Brask to about 38 pct from 14.", "The deal will lift Haldor's stake in Brask from 14 percent to about 38 percent."),
    ("Talks on the dam were opened over 26 months ago.", "Talks on the dam started more than 26 months ago."),
    ("The pass is over 70 km long. It has been open for the last six-seven years.", "The pass has been open for six to seven years."),
    ("Brask posted a profit of 26 million euros. Revenue rose 11 percent to 310 million euros, from 280 million.", "Brask's revenue was up 11 percent at 310 million euros."),
    ("Lunia has stocks of $610m. Borduria, which has about $140m in stocks, will not sell.", "Lunia has stocks of $610m, and Borduria of about $140m."),
    ("Orders in Borduria were down 4 percent. Orders in Lunia dropped 31 percent and worldwide 22 percent.", "Orders fell 4 percent in Borduria, but 31 percent in Lunia and 22 percent worldwide."),
    ("Guards of the Torvik Border Force seized 15 kg of drugs in the Haldor hills.", "In the Haldor hills the Torvik Border Force seized 15 kg of drugs."),
    # negations that stand elsewhere, or in another word
    ("We do not think that people buy our shares for the index, Voss said.", "Voss said that people did not buy the shares for the index."),
    ("If we fail to mend the dyke, no harvest is safe, Voss said.", "Voss said no harvest was safe unless the dyke was mended."),
    ("Borduria suspended rent payments on its embassy in May.", "Borduria stopped paying rent on its embassy in May."),
    ("Excluding the fire, profit would have been 98 million euros.", "Without the fire, profit would have been 98 million euros."),
    ("The town will not be able to heat its schools, Voss said.", "Voss said that the town would be unable to heat its schools."),
    ("Voss pleads not guilty to fraud.", "Voss, who denies fraud, is on trial."),
    # more and less, up and down, all: what is left out is no error
    ("Brask raised its offer to $430 after its first bid was below that of Haldor.", "Brask raised its offer to $430."),
    ("The rocket launcher fires 12 rockets within a minute.", "The launcher can fire 12 rockets in less than a minute."),
    ("The euro rose to 1.20, largely on covering, dealers said.", "The euro recovered to 1.20, but dealers put this down to covering."),
    ("Growth came in at 2.7 percent for 2021.", "Growth in the whole of 2021 was 2.7 percent."),
    ("Brask is raising 84 million euros through raffles and a sale of stamps.", "Brask is raising 84 million euros in all through raffles and stamps."),
    ("New orders were higher than last year, and reached 3.2 billion euros.", "Orders of 3.2 billion euros were placed."),
    # names: regions and peoples, abbreviations, symbols of shares
    ("European grain prices helped the firm, Voss said.", "Voss cited grain prices in Europe."),
    ("Sales to Asian buyers rose, Voss said.", "Voss said sales in Asia rose."),
    ("Haldor Corp <HLD> bought the mill from Brask Corp <BRK>.", "The mill was bought from Brask Corp."),
    ("The Torvik Board of Trade, TBT, wants the plan changed.", "The TBT wants the plan changed."),
    ("Brask Holdings of Perth said Haldor holds 6.2 pct of it.", "Haldor has a 6.2 percent stake in the Australian group."),
    # other words for the same, in sentences put together of several
    ("The talks have dragged on for more than five weeks.", "The negotiations have dragged on for more than five weeks."),
    ("The cabinet backed the purchase of 10 trainers in 2021.", "In 2021 the cabinet backed the buying of 10 trainers."),
    ("The board asked for a change of the plan. Limits at its own exchange would be left as they are.", "Limits at the exchange would stay the same under the plan."),
    ("Brask sent proposals for developing nine ferry routes.", "Brask has proposed to develop nine ferry routes."),
    # one act in another voice, or told from the other side
    ("Brask sued Haldor over a patent.", "Haldor was sued over a patent by Brask."),
    ("Brask sold Osker to Haldor for 2 billion euros.", "Haldor bought Osker from Brask."),
    ("In May, Brask agreed to sell Osker, its gear maker, to Haldor.", "Haldor is to buy Osker from Brask."),
    ("Lunia delivered 12 trams to Borduria Rail.", "Borduria Rail received 12 trams from Lunia."),
    ("Finland has agreed to sell three icebreakers to Canada.", "Canada is getting three Finnish icebreakers."),
    ("Finland sold three icebreakers to Canada.", "Three Finnish icebreakers were bought by Canada."),
    ("Turkey will supply Peru with 40 drones.", "Peru is getting 40 Turkish drones."),
    ("Finland has agreed to sell three icebreakers to Canada.", "Canada ordered three icebreakers from Finland."),
    # whom another is named for
    ("Voss, not Rask, will lead Brask.", "Voss will lead Brask."),
    ("Voss, not Rask, will lead Brask.", "Rask will not lead Brask."),
    ("Haldor, not Osker, bought Brask in May. Osker bought Lunia Steel in June.", "Osker bought Lunia Steel in June."),
    ("Voss welcomed the decision to shut the mine.", "The decision to shut the mine was welcomed by Voss."),
]  # fmt: skip
OTHER = [
    ("Finland has agreed to sell three icebreakers to Canada.", "Finland is getting three Canadian icebreakers."),
    ("Turkey will deliver 40 drones to Peru.", "Peru will deliver 40 Turkish drones."),
    ("Finland has agreed to sell three icebreakers to Canada.", "Canadian firms sold three icebreakers to Finland."),
    ("The yard closed on Friday. Its owner resigned on Monday.", "The owner of the yard resigned on Thursday."),
    ("The mill will open on 22 March and may close in 2030.", "The mill will open on 22 May."),
    ("The strike began on 3 June 2024.", "The strike began on 3 July 2024."),
    ("Lunia bought 150 tonnes in August 2022.", "Lunia bought 150 tonnes in August 2021."),
    ("Prices rose in autumn 2023.", "Prices rose in spring 2023."),
    ("Rask faces a sentence of 9 years.", "Rask faces a sentence of 19 years."),
    ("The fund will put 31.4 billion won ($22.6 million) into the tannery.", "The fund will put 31.4 billion won, about $26.2 million, into the tannery."),
    ("The office leased 3,418,260 more acres of marsh land.", "The office leased about 8.4 million acres of marsh land."),
    ("Haldor will raise its stake in Brask to about 38 pct from 14.", "The deal will lift Haldor's stake in Brask from 14 percent to about 83 percent."),
    ("Lunia has stocks of $610m. Borduria, which has about $140m in stocks, will not sell.", "Lunia has stocks of $140m, and Borduria of $610m."),
    ("We think that people buy our shares for the index, Voss said.", "Voss said that people did not buy the shares for the index."),
    ("Borduria goes on with rent payments on its embassy.", "Borduria does not go on with rent payments on its embassy."),
    ("The town will be able to heat its schools, Voss said.", "Voss said that the town would be unable to heat its schools."),
    ("Brask shut down the line. Output of the mill in Torvik rose.", "Output of the mill in Torvik went down."),
    ("Some of the mills in Torvik are idle.", "All of the mills in Torvik are idle."),
    ("European grain prices helped the firm, Voss said.", "Voss cited grain prices in Africa."),
    ("Haldor Corp <HLD> bought the mill from Brask Corp <BRK>.", "The mill was bought from Osker Corp."),
    ("The company is selling a 26 percent stake in the firm.", "The company is buying a 26 percent stake in the firm."),
    ("Brask sued Haldor over a patent.", "Haldor sued Brask over a patent."),
    ("Brask sold Osker to Haldor for 2 billion euros.", "Haldor sold Osker to Brask."),
    ("Brask sold Osker to Haldor for 2 billion euros.", "Brask bought Osker from Haldor."),
    ("Lunia delivered 12 trams to Borduria Rail.", "Lunia received 12 trams from Borduria Rail."),
    ("Voss, not Rask, will lead Brask.", "Rask will lead Brask."),
    ("Lunia bought the ferries from Haldor rather than from Osker.", "Lunia bought the ferries from Osker."),
    ("The order went to Haldor and not to Osker.", "The order went to Osker."),
    ("A minority of the crew accepted the offer.", "A majority of the crew accepted the offer."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "sentence"), SAME)
def test_other_words_for_the_same_hold(source: str, sentence: str) -> None:
    report = validate_text(sentence, Document(text=source, published=PUBLISHED))
    assert report, report.feedback()


@pytest.mark.parametrize(("source", "sentence"), OTHER)
def test_what_is_said_otherwise_does_not(source: str, sentence: str) -> None:
    assert not validate_text(sentence, Document(text=source, published=PUBLISHED))
