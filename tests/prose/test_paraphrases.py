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
    ("Demand held up despite cheaper oil, the board said on June 3.", "Demand held up despite the fall in oil prices."),
    ("In the same month of 2022 Lunia bought 150 tonnes. It bought 90 tonnes this August.", "In August 2022 Lunia bought 150 tonnes."),
    ("The mill will open in March, the firm said on Wednesday.", "The firm said on Wednesday that the mill would open in March."),
    ("The strike began on 3 June 2024 and ended three days later.", "The strike lasted until the following Thursday."),
    ("The port was shut in early 2021, the agency said on Monday.", "The port was shut in 2021."),
    # figures: another bound by a verb, an exchange value, a unit behind "more", a change from one to another
    ("Rask could face a sentence of 9 years if he is convicted.", "Rask could get up to 9 years in prison if convicted."),
    ("The fund will invest 12.5 billion won ($8.7 million) in the brand.", "The fund will invest 12.5 billion won, about $8.7 million, in the brand."),
    ("The office accepted 10,572,402 more acres of farm land.", "The office accepted about 10.6 million acres of farm land."),
    ("Haldor will raise its stake in Brask to about 45 pct from 20.", "The deal will lift Haldor's stake in Brask from 20 percent to about 45 percent."),
    ("Talks on the dam were opened over 18 months ago.", "Talks on the dam started more than 18 months ago."),
    ("The front is over 500 km long. It has been quiet for the last three-four years.", "The front has been quiet for three to four years."),
    ("Brask posted a profit of 26 million euros. Revenue rose 11 percent to 310 million euros, from 280 million.", "Brask's revenue was up 11 percent at 310 million euros."),
    ("Lunia has reserves of $850bn. Borduria, which has about $200bn in reserves, will not sell.", "Lunia has reserves of $850bn, and Borduria of about $200bn."),
    ("Orders in Borduria were down 5 percent. Orders in Lunia dropped 47 percent and worldwide 37 percent.", "Orders fell 5 percent in Borduria, but 47 percent in Lunia and 37 percent worldwide."),
    ("Guards of the Torvik Border Force seized 15 kg of drugs in the Haldor hills.", "In the Haldor hills the Torvik Border Force seized 15 kg of drugs."),
    # negations that stand elsewhere, or in another word
    ("Brask made an undisclosed offer for the yard in May.", "Brask's offer for the yard, whose size was not disclosed, was made in May."),
    ("We do not think that people buy our shares for the index, Voss said.", "Voss said that people did not buy the shares for the index."),
    ("Land in the programme is ineligible for farming for ten years.", "Land in the programme may not be farmed for ten years."),
    ("If we fail to protect the forest, no future is certain, Voss said.", "Voss said no future was certain unless the forest was protected."),
    ("Borduria suspended interest payments on its debt in May.", "Borduria stopped paying interest on its debt in May."),
    ("Excluding the fire, profit would have been 98 million euros.", "Without the fire, profit would have been 98 million euros."),
    ("The country will not be able to service its debt, Voss said.", "Voss said that the country would be unable to service its debt."),
    ("Voss pleads not guilty to fraud.", "Voss, who denies fraud, is on trial."),
    # more and less, up and down, all: what is left out is no error
    ("Brask raised its offer to $675 after its first bid was below that of Haldor.", "Brask raised its offer to $675."),
    ("The rocket launcher fires 12 rockets within a minute.", "The launcher can fire 12 rockets in less than a minute."),
    ("The euro rose to 1.20, largely on covering, dealers said.", "The euro recovered to 1.20, but dealers put this down to covering."),
    ("Growth came in at 4.4 percent for 2004.", "Growth for all of 2004 was 4.4 percent."),
    ("Brask is raising 623 million euros through placements and an issue of rights.", "Brask is raising 623 million euros in all through placements and rights."),
    ("New orders were higher than last year, and reached 4.9 billion euros.", "Orders of 4.9 billion euros were placed."),
    # names: regions and peoples, abbreviations, symbols of shares
    ("European exchange rates helped the firm, Voss said.", "Voss cited exchange rates in Europe."),
    ("Sales to Asian buyers rose, Voss said.", "Voss said sales in Asia rose."),
    ("Haldor Corp <HLD> bought the mill from Brask Corp <BRK>.", "The mill was bought from Brask Corp."),
    ("The Torvik Board of Trade, TBT, wants the plan changed.", "The TBT wants the plan changed."),
    ("Brask Holdings of Sydney said Haldor holds 3.3 pct of it.", "Haldor has a 3.3 percent stake in the Australian group."),
    # other words for the same, in sentences put together of several
    ("The talks have been going on for more than three weeks.", "The negotiations have been going on for more than three weeks."),
    ("The cabinet backed the purchase of 10 trainers in 2021.", "In 2021 the cabinet backed the buying of 10 trainers."),
    ("The board asked for a change of the plan. Limits at its own exchange would be left as they are.", "Limits at the exchange would stay the same under the plan."),
    ("Brask sent proposals for developing 15 weapons systems.", "Brask has proposed to develop 15 weapons systems."),
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
    ("The fund will invest 12.5 billion won ($8.7 million) in the brand.", "The fund will invest 12.5 billion won, about $7.8 million, in the brand."),
    ("The office accepted 10,572,402 more acres of farm land.", "The office accepted about 15.6 million acres of farm land."),
    ("Haldor will raise its stake in Brask to about 45 pct from 20.", "The deal will lift Haldor's stake in Brask from 20 percent to about 54 percent."),
    ("Lunia has reserves of $850bn. Borduria, which has about $200bn in reserves, will not sell.", "Lunia has reserves of $200bn, and Borduria of $850bn."),
    ("We think that people buy our shares for the index, Voss said.", "Voss said that people did not buy the shares for the index."),
    ("Borduria goes on with interest payments on its debt.", "Borduria does not go on with interest payments on its debt."),
    ("The country will be able to service its debt, Voss said.", "Voss said that the country would be unable to service its debt."),
    ("Brask shut down the line. Output of the mill in Torvik rose.", "Output of the mill in Torvik went down."),
    ("Some of the mills in Torvik are idle.", "All of the mills in Torvik are idle."),
    ("European exchange rates helped the firm, Voss said.", "Voss cited exchange rates in Africa."),
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
