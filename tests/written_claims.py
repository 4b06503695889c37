"""Short news articles with claims as a language model writes them: true ones, and such with one field wrong."""

from datetime import date
from typing import Any, NamedTuple

from factlib.document import Document


class Written(NamedTuple):
    """A claim about an article; `wrong` is the field that is wrong, empty if the claim is true."""

    article: str
    wrong: str
    evidence: str
    claim: dict[str, Any]


FERRY = (
    "TORVIK, March 5 - Norland Shipyards said on Tuesday it had won an order worth 410 million euros from the Estonian "
    "ferry operator Saarlines for two hybrid ferries.\n"
    "The company will hand over the first vessel in the autumn of 2026 and the second a year later, its chief executive, "
    "Ida Brekke, told reporters.\n"
    '"We have not had an order of this size since 2011," Brekke said. She added that the yard would take on about 300 '
    "welders, but did not plan to open a second dock.\n"
    "Saarlines had ordered four smaller boats from Norland in 2019 for 95 million euros. Those were delivered in 2021.\n"
    "Talks with Latvia about a third hybrid ferry have been broken off, Norland's sales director Jon Aas said."
)
GRAIN = (
    "KASTAVA, Aug 14 (News) - Exports of barley from Sylvania fell 12 percent to 3.4 million tonnes in the first half of "
    "2023, the agriculture ministry said on Monday, while shipments of maize rose to 1.9 million tonnes from 1.5 million a "
    "year earlier.\n"
    "Turkey remained the largest buyer, taking 800,000 tonnes of the barley. China bought none, ministry spokeswoman Lena "
    "Orlova told a news conference.\n"
    "Orlova said the ministry did not expect the harvest to recover before 2025. Farmers blame the port authority of "
    "Kastava, which has closed two of its six grain terminals for repairs.\n"
    '"There is no shortage of barley in this country," Agriculture Minister Pavel Dragan said.'
)
MINE = (
    "Aurelia Copper Corp, a unit of Canada's Meridian Resources, plans to build a $1.2 billion smelter near Calvera in "
    "northern Peru, the two companies said on 9 June 2022.\n"
    "Construction is to start in early 2023 and the plant, which will process 240,000 tonnes of concentrate a year, should "
    "open in late 2025. It will employ 650 people; 2,000 will work on the building site.\n"
    "The smelter at Puerto Alba, which Aurelia shut in 2018 after protests, will not be reopened, Meridian's chairman Hugh "
    "Tate said.\n"
    "Energy Minister Rosa Quispe welcomed the project but warned that the company had yet to receive an environmental "
    'permit. "Without a permit not one stone will be moved," she said.'
)
JETS = (
    "Ruritania has agreed to buy 24 Falke trainer jets from Germany's Adler Aviation in a deal valued at 1.3 billion "
    "dollars, defence officials in Strelsau said on 2 February 2021.\n"
    "The first six of the aircraft are expected to arrive in 2023. Under the contract, which was signed last week, Adler "
    "will also train 90 mechanics.\n"
    "Ruritania's air force commander, General Otto Lenk, said the jets would replace Soviet-era trainers that had become "
    "too costly to maintain. He denied that Ruritania had considered a cheaper offer from South Korea.\n"
    "Poland, which had asked Adler for 16 of the same jets, cancelled its order in December 2020."
)
BANK = (
    "LONDON, 17 October 2019 - Harcourt Bank agreed to sell its Spanish unit, Banco Tormes, to Portugal's Lisbon Capital "
    "for 620 million euros in cash, ending a retreat from southern Europe that began in 2015.\n"
    "Harcourt will keep a 15 percent stake in Tormes for at least two years. The sale, which needs the approval of the "
    "Bank of Spain, is expected to close in the second quarter of 2020.\n"
    "Lisbon Capital's chief executive Teresa Valente said no branches would be closed. A spokesman for the UGT union said "
    "it feared the loss of up to 400 jobs.\n"
    "In a separate move, Harcourt completed the purchase of a 51 percent stake in the Irish broker Kells for 80 million "
    "pounds."
)
AID = (
    "Sweden will donate 50 armoured ambulances and medical equipment worth 200 million kronor to Moldova, Foreign Minister "
    "Anna Sjoberg announced on 3 May 2023 in Chisinau.\n"
    "A first batch of 20 vehicles has already arrived, Moldova's Health Ministry said; the rest will follow by September.\n"
    'Sjoberg rejected reports that Sweden was also going to supply drones. "We were never asked for them," she said.\n'
    "Moldovan Prime Minister Ion Rusu called the gift a sign of friendship and said his government would pay for fuel and "
    "spare parts."
)
CHIPS = (
    "Kestrel Semiconductor has stopped work on its 3 billion dollar chip factory in Leipzig, eastern Germany, the U.S. "
    "company said in a statement on 21 November 2023, citing weak demand for memory chips.\n"
    "About 180 builders have been sent home. The plant was to have begun production in 2025 with 1,400 staff and an output "
    "of 20,000 wafers a month.\n"
    "Kestrel continues to run its older factory in Dresden, which makes 35,000 wafers a month and was expanded last year "
    "at a cost of 450 million euros.\n"
    "Saxony's economy minister, Karl Brandt, said he was disappointed but that the state had paid out no subsidies yet. "
    '"I spoke to the company this morning and they assured me that the project is not dead," he said.'
)
OIL = (
    "Crude oil exports from Borduria averaged 1.15 million barrels per day in September 2022, up from 980,000 bpd in "
    "August, according to tanker data from Seatrack.\n"
    "India took about 420,000 bpd, more than a third of the total, and China 310,000 bpd. Exports of fuel oil slipped 4 "
    "percent to 210,000 bpd.\n"
    "Seatrack analyst Maya Rao said the rise was unlikely to last because two of the country's biggest fields would close "
    'for maintenance in November. "I would not call this a recovery," said Rao.\n'
    "Borduria's oil ministry declined to comment. Refiners in Italy have not bought Bordurian crude since March."
)
ARTICLES = {
    "ferry": Document(text=FERRY, published=date(2024, 3, 5)),
    "grain": Document(text=GRAIN, published=date(2023, 8, 14)),
    "mine": Document(text=MINE, published=date(2022, 6, 9)),
    "jets": Document(text=JETS, published=date(2021, 2, 2)),
    "bank": Document(text=BANK, published=date(2019, 10, 17)),
    "aid": Document(text=AID, published=date(2023, 5, 3)),
    "chips": Document(text=CHIPS, published=date(2023, 11, 21)),
    "oil": Document(text=OIL, published=date(2022, 10, 4)),
}


def _bases() -> dict[str, tuple[str, str, dict[str, Any]]]:
    deal, plant, export, said = ({"type": each} for each in ("deal", "factory", "export_figure", "statement"))
    won = "Norland Shipyards said on Tuesday it had won an order worth 410 million euros from the Estonian ferry operator Saarlines for two hybrid ferries"
    small = "Saarlines had ordered four smaller boats from Norland in 2019 for 95 million euros. Those were delivered in 2021."
    barley = "Exports of barley from Sylvania fell 12 percent to 3.4 million tonnes in the first half of 2023"
    maize = "shipments of maize rose to 1.9 million tonnes from 1.5 million a year earlier"
    smelter = "Aurelia Copper Corp, a unit of Canada's Meridian Resources, plans to build a $1.2 billion smelter near Calvera in northern Peru"
    jets = "Ruritania has agreed to buy 24 Falke trainer jets from Germany's Adler Aviation in a deal valued at 1.3 billion dollars"
    tormes = "Harcourt Bank agreed to sell its Spanish unit, Banco Tormes, to Portugal's Lisbon Capital for 620 million euros in cash"
    kells = "Harcourt completed the purchase of a 51 percent stake in the Irish broker Kells for 80 million pounds"
    aid = (
        "Sweden will donate 50 armoured ambulances and medical equipment worth 200 million kronor to Moldova"
    )
    leipzig = "Kestrel Semiconductor has stopped work on its 3 billion dollar chip factory in Leipzig, eastern Germany"
    crude = "Crude oil exports from Borduria averaged 1.15 million barrels per day in September 2022, up from 980,000 bpd in August"
    return {
        "ferries": ("ferry", won, {**deal, "kind": "sale", "stage": "signed", "sellers": ["Norland Shipyards"], "buyers": ["Saarlines"], "items": ["2 hybrid ferries"], "value": "€410 million"}),
        "boats": ("ferry", small, {**deal, "kind": "sale", "stage": "delivered", "sellers": ["Norland Shipyards"], "buyers": ["Saarlines"], "items": ["four smaller boats"], "value": "EUR 95 million", "when": "2019"}),
        "latvia": ("ferry", "Talks with Latvia about a third hybrid ferry have been broken off", {**deal, "stage": "cancelled", "sellers": ["Norland Shipyards"], "buyers": ["Latvia"], "items": ["hybrid ferry"]}),
        "size": ("ferry", "We have not had an order of this size since 2011", {**said, "speaker": "Ida Brekke", "content": "We have not had an order of this size since 2011", "direct": True}),
        "welders": ("ferry", "She added that the yard would take on about 300 welders, but did not plan to open a second dock.", {**said, "speaker": "Ida Brekke, CEO of Norland Shipyards", "content": "The shipyard will hire around 300 welders but has no plans to open a second dock"}),
        "handover": ("ferry", "The company will hand over the first vessel in the autumn of 2026 and the second a year later, its chief executive, Ida Brekke, told reporters.", {**said, "speaker": "Ida Brekke", "content": "Norland Shipyards will deliver the first ferry in autumn 2026 and the second one year later"}),
        "aas": ("ferry", "Talks with Latvia about a third hybrid ferry have been broken off, Norland's sales director Jon Aas said.", {**said, "speaker": "Jon Aas", "content": "Negotiations with Latvia over a third hybrid ferry have been terminated"}),
        "barley": ("grain", barley, {**export, "exporter": "Sylvania", "goods": "barley", "amount": "3.4 million tonnes", "measure": "level", "period": "first half of 2023"}),
        "barley change": ("grain", barley, {**export, "exporter": "Sylvania", "goods": "barley", "amount": "12%", "measure": "change", "period": "H1 2023"}),
        "maize": ("grain", maize, {**export, "exporter": "Sylvania", "goods": "maize", "amount": "1.9 million tonnes", "measure": "level", "period": "first half of 2023"}),
        "maize before": ("grain", maize, {**export, "exporter": "Sylvania", "goods": "corn", "amount": "1.5 mln tonnes", "measure": "level", "period": "first half of 2022"}),
        "turkey": ("grain", "Turkey remained the largest buyer, taking 800,000 tonnes of the barley.", {**export, "exporter": "Sylvania", "importer": "Turkey", "goods": "barley", "amount": "800,000 tonnes", "period": "first half of 2023"}),
        "orlova": ("grain", "Orlova said the ministry did not expect the harvest to recover before 2025.", {**said, "speaker": "Lena Orlova", "content": "The agriculture ministry doesn't expect a recovery of the harvest until 2025 at the earliest"}),
        "none": ("grain", "China bought none, ministry spokeswoman Lena Orlova told a news conference.", {**said, "speaker": "Lena Orlova", "content": "China did not buy any barley"}),
        "shortage": ("grain", '"There is no shortage of barley in this country," Agriculture Minister Pavel Dragan said.', {**said, "speaker": "Pavel Dragan", "content": "There is no shortage of barley in this country", "direct": True}),
        "smelter": ("mine", smelter, {**plant, "kind": "plant", "operator": "Aurelia Copper Corp", "place": "Calvera, Peru", "status": "planned", "investment": "USD 1.2 billion"}),
        "smelter size": ("mine", "Construction is to start in early 2023 and the plant, which will process 240,000 tonnes of concentrate a year, should open in late 2025. It will employ 650 people", {**plant, "kind": "plant", "operator": "Aurelia Copper", "place": "Calvera", "status": "planned", "capacity": "240,000 tonnes per year", "jobs": "650 jobs", "when": "late 2025"}),
        "alba": ("mine", "The smelter at Puerto Alba, which Aurelia shut in 2018 after protests, will not be reopened", {**plant, "kind": "plant", "operator": "Aurelia Copper Corp", "place": "Puerto Alba", "status": "closed", "when": "2018"}),
        "tate": ("mine", "will not be reopened, Meridian's chairman Hugh Tate said", {**said, "speaker": "Hugh Tate", "content": "Aurelia's smelter at Puerto Alba won't be reopened"}),
        "permit": ("mine", "Energy Minister Rosa Quispe welcomed the project but warned that the company had yet to receive an environmental permit.", {**said, "speaker": "Rosa Quispe", "content": "Aurelia has not yet been granted an environmental permit"}),
        "stone": ("mine", "Without a permit not one stone will be moved", {**said, "speaker": "Energy Minister Rosa Quispe", "content": "Without a permit not one stone will be moved", "direct": True}),
        "jets": ("jets", jets, {**deal, "kind": "sale", "stage": "signed", "sellers": ["Adler Aviation"], "buyers": ["Ruritania"], "items": ["24 Falke trainer jets"], "value": "$1.3 billion"}),
        "poland": ("jets", "Poland, which had asked Adler for 16 of the same jets, cancelled its order in December 2020.", {**deal, "stage": "cancelled", "sellers": ["Adler Aviation"], "buyers": ["Poland"], "items": ["16 Falke jets"], "when": "December 2020"}),
        "lenk": ("jets", "General Otto Lenk, said the jets would replace Soviet-era trainers that had become too costly to maintain.", {**said, "speaker": "General Otto Lenk", "content": "The new Falke jets will replace old Soviet trainers which are too expensive to maintain"}),
        "korea": ("jets", "He denied that Ruritania had considered a cheaper offer from South Korea.", {**said, "speaker": "Otto Lenk", "content": "Ruritania did not consider a cheaper South Korean offer"}),
        "tormes": ("bank", tormes, {**deal, "kind": "acquisition", "stage": "signed", "sellers": ["Harcourt Bank"], "buyers": ["Lisbon Capital"], "items": ["Banco Tormes"], "value": "EUR 620m"}),
        "kells": ("bank", kells, {**deal, "kind": "acquisition", "stage": "completed", "buyers": ["Harcourt Bank"], "items": ["Kells"], "stake": "51%", "value": "£80 million"}),
        "valente": ("bank", "Lisbon Capital's chief executive Teresa Valente said no branches would be closed.", {**said, "speaker": "Teresa Valente", "content": "Lisbon Capital will not close any branches"}),
        "union": ("bank", "A spokesman for the UGT union said it feared the loss of up to 400 jobs.", {**said, "speaker": "UGT spokesman", "content": "The union fears that as many as 400 jobs could be lost"}),
        "aid": ("aid", aid, {**deal, "kind": "transfer", "stage": "announced", "sellers": ["Sweden"], "buyers": ["Moldova"], "items": ["50 armored ambulances"], "when": "3 May 2023"}),
        "batch": ("aid", "A first batch of 20 vehicles has already arrived", {**deal, "kind": "transfer", "stage": "delivered", "sellers": ["Sweden"], "buyers": ["Moldova"], "items": ["20 vehicles"]}),
        "drones": ("aid", "Sjoberg rejected reports that Sweden was also going to supply drones.", {**said, "speaker": "Anna Sjoberg", "content": "Sweden is not going to supply drones"}),
        "asked": ("aid", '"We were never asked for them," she said.', {**said, "speaker": "Anna Sjoberg", "content": "We were never asked for them", "direct": True}),
        "rusu": ("aid", "Moldovan Prime Minister Ion Rusu called the gift a sign of friendship and said his government would pay for fuel and spare parts.", {**said, "speaker": "Prime Minister Ion Rusu", "content": "The Moldovan government will cover the cost of fuel and spare parts"}),
        "leipzig": ("chips", leipzig, {**plant, "kind": "plant", "operator": "Kestrel Semiconductor", "place": "Leipzig, Germany", "status": "idle", "investment": "$3 billion", "products": ["memory chips"]}),
        "dresden": ("chips", "Kestrel continues to run its older factory in Dresden, which makes 35,000 wafers a month", {**plant, "kind": "plant", "operator": "Kestrel Semiconductor", "place": "Dresden", "status": "operational", "capacity": "35,000 wafers per month"}),
        "brandt": ("chips", "I spoke to the company this morning and they assured me that the project is not dead", {**said, "speaker": "Karl Brandt", "content": "I spoke to the company this morning and they assured me that the project is not dead", "direct": True}),
        "subsidies": ("chips", "Karl Brandt, said he was disappointed but that the state had paid out no subsidies yet", {**said, "speaker": "Karl Brandt, economy minister of Saxony", "content": "He was disappointed, but no state subsidies had been paid so far"}),
        "demand": ("chips", leipzig + ", the U.S. company said in a statement on 21 November 2023, citing weak demand for memory chips", {**said, "speaker": "Kestrel Semiconductor", "content": "Kestrel halted construction of its $3 billion Leipzig chip plant because of weak memory chip demand"}),
        "crude": ("oil", crude, {**export, "exporter": "Borduria", "goods": "crude oil", "amount": "1.15 million bpd", "measure": "level", "period": "September 2022"}),
        "crude before": ("oil", crude, {**export, "exporter": "Borduria", "goods": "crude oil", "amount": "980,000 barrels per day", "measure": "level", "period": "August 2022"}),
        "india": ("oil", "India took about 420,000 bpd, more than a third of the total", {**export, "exporter": "Borduria", "importer": "India", "goods": "crude oil", "amount": "about 420,000 barrels per day", "period": "September 2022"}),
        "fuel oil": ("oil", "Exports of fuel oil slipped 4 percent to 210,000 bpd.", {**export, "exporter": "Borduria", "goods": "fuel oil", "amount": "210,000 bpd", "measure": "level"}),
        "rao": ("oil", "Seatrack analyst Maya Rao said the rise was unlikely to last because two of the country's biggest fields would close for maintenance in November.", {**said, "speaker": "Maya Rao", "content": "The increase probably won't last, since two of Borduria's largest oil fields are to shut for maintenance in November"}),
        "recovery": ("oil", '"I would not call this a recovery," said Rao.', {**said, "speaker": "Maya Rao of Seatrack", "content": "I would not call this a recovery", "direct": True}),
    }  # fmt: skip


# other ways to say what is true: of which claim, what is written otherwise
_TRUE: list[tuple[str, dict[str, Any]]] = [
    ("ferries", {"stage": "announced", "value": "410 million euros", "items": ["hybrid ferries"], "sellers": ["Norland"]}),
    ("ferries", {"when": "5 March 2024", "buyers": ["Saarlines (Estonia)"]}),
    ("ferries", {"evidence": "won an order worth 410 million euros"}),
    ("boats", {"evidence": "Those were delivered in 2021.", "when": "2021", "value": None}),
    ("boats", {"evidence": "Saarlines had ordered four smaller boats from Norland in 2019", "items": ["4 boats"]}),
    ("barley", {"evidence": "fell 12 percent to 3.4 million tonnes", "period": "January to June 2023"}),
    ("maize", {"evidence": "shipments of maize rose to 1.9 million tonnes"}),
    ("smelter", {"operator": "Aurelia Copper", "place": "northern Peru"}),
    ("smelter", {"evidence": "plans to build a $1.2 billion smelter near Calvera", "jobs": "650"}),
    ("jets", {"sellers": ["German company Adler Aviation"], "items": ["two dozen trainer aircraft"]}),
    ("jets", {"evidence": "in a deal valued at 1.3 billion dollars", "stage": None}),
    ("jets", {"evidence": "Under the contract, which was signed last week, Adler will also train 90 mechanics.", "value": None, "items": None, "when": "last week"}),
    ("tormes", {"sellers": ["Harcourt"], "when": "17 October 2019", "items": ["Spanish unit Banco Tormes"]}),
    ("tormes", {"evidence": "The sale, which needs the approval of the Bank of Spain, is expected to close in the second quarter of 2020.", "value": None, "stage": None, "when": "Q2 2020"}),
    ("kells", {"buyers": ["Harcourt"], "items": ["Irish broker Kells"], "value": "GBP 80 million"}),
    ("aid", {"stage": "planned", "value": "200 million Swedish kronor", "items": ["armoured ambulances", "medical equipment"]}),
    ("aid", {"sellers": ["Swedish government"], "buyers": ["Republic of Moldova"]}),
    ("leipzig", {"evidence": "has stopped work on its 3 billion dollar chip factory in Leipzig", "products": ["chips"], "operator": "Kestrel"}),
    ("leipzig", {"evidence": "The plant was to have begun production in 2025 with 1,400 staff and an output of 20,000 wafers a month.", "status": None, "investment": None, "jobs": "1,400", "capacity": "20,000 wafers per month", "when": "2025"}),
    ("dresden", {"capacity": None, "investment": "€450 million", "evidence": "was expanded last year at a cost of 450 million euros", "status": None}),
    ("crude", {"amount": "1.15 mln barrels a day", "goods": "crude"}),
    ("india", {"evidence": "India took about 420,000 bpd"}),
]  # fmt: skip

# one field wrong: of which claim, the field, what the claim says
_WRONG: list[tuple[str, str, Any]] = [
    ("ferries", "sellers", ["Saarlines"]),
    ("ferries", "buyers", ["Latvia"]),
    ("ferries", "value", "€95 million"),
    ("ferries", "value", "$410 million"),
    ("ferries", "stage", "delivered"),
    ("ferries", "items", ["four hybrid ferries"]),
    ("boats", "value", "EUR 410 million"),
    ("boats", "when", "2026"),
    ("boats", "stage", "planned"),
    ("boats", "items", ["two hybrid ferries"]),
    ("latvia", "stage", "talks"),
    ("latvia", "buyers", ["Lithuania"]),
    ("size", "speaker", "Jon Aas"),
    ("size", "content", "We have had an order of this size since 2011"),
    ("welders", "content", "The shipyard will hire around 300 welders and plans to open a second dock"),
    ("welders", "content", "The shipyard will dismiss around 300 welders"),
    ("handover", "content", "Norland Shipyards delivered the first ferry in autumn 2026"),
    ("handover", "content", "Norland Shipyards will deliver the first ferry in spring 2026"),
    ("aas", "speaker", "Ida Brekke"),
    ("barley", "amount", "3.4 million barrels"),
    ("barley", "period", "second half of 2023"),
    ("barley", "goods", "maize"),
    ("barley change", "measure", "level"),
    ("barley", "amount", "1.9 million tonnes"),
    ("maize", "period", "first half of 2022"),
    ("maize", "amount", "1.5 million tonnes"),
    ("maize before", "amount", "1.9 million tonnes"),
    ("turkey", "importer", "China"),
    ("turkey", "amount", "3.4 million tonnes"),
    ("orlova", "content", "The agriculture ministry expects the harvest to recover before 2025"),
    ("none", "content", "China bought barley"),
    ("none", "speaker", "Pavel Dragan"),
    ("shortage", "speaker", "Lena Orlova"),
    ("shortage", "content", "There is a shortage of barley in this country"),
    ("smelter", "operator", "Meridian Resources"),
    ("smelter", "status", "under_construction"),
    ("smelter", "place", "Puerto Alba"),
    ("smelter", "investment", "EUR 1.2 billion"),
    ("smelter size", "jobs", "2,000"),
    ("smelter size", "capacity", "240,000 tonnes per month"),
    ("smelter size", "when", "early 2023"),
    ("alba", "status", "operational"),
    ("alba", "when", "2025"),
    ("tate", "content", "Aurelia's smelter at Puerto Alba will be reopened"),
    ("tate", "speaker", "Rosa Quispe"),
    ("permit", "content", "Aurelia has received an environmental permit"),
    ("jets", "sellers", ["South Korea"]),
    ("jets", "buyers", ["Poland"]),
    ("jets", "stage", "completed"),
    ("jets", "items", ["16 Falke trainer jets"]),
    ("poland", "stage", "signed"),
    ("poland", "when", "December 2021"),
    ("lenk", "content", "The new jets will replace Soviet-era trainers that are cheap to maintain"),
    ("korea", "content", "Ruritania considered a cheaper offer from South Korea"),
    ("korea", "content", "Ruritania did not consider a cheaper offer from North Korea"),
    ("tormes", "sellers", ["Lisbon Capital"]),
    ("tormes", "value", "EUR 80m"),
    ("tormes", "stage", "completed"),
    ("tormes", "items", ["Kells"]),
    ("kells", "stake", "15%"),
    ("kells", "stage", "talks"),
    ("kells", "buyers", ["Lisbon Capital"]),
    ("valente", "content", "Lisbon Capital will close some branches"),
    ("union", "content", "The union fears the loss of at least 400 jobs"),
    ("union", "speaker", "Teresa Valente"),
    ("aid", "kind", "sale"),
    ("aid", "buyers", ["Ukraine"]),
    ("aid", "items", ["50 drones"]),
    ("batch", "stage", "planned"),
    ("batch", "items", ["50 vehicles"]),
    ("drones", "content", "Sweden is going to supply drones"),
    ("asked", "speaker", "Ion Rusu"),
    ("rusu", "content", "The Swedish government will pay for fuel and spare parts"),
    ("leipzig", "place", "Dresden"),
    ("leipzig", "status", "operational"),
    ("leipzig", "investment", "€450 million"),
    ("dresden", "capacity", "20,000 wafers per month"),
    ("dresden", "status", "closed"),
    ("brandt", "speaker", "Kestrel Semiconductor"),
    ("subsidies", "content", "The state had already paid subsidies"),
    ("demand", "content", "Kestrel halted construction of its Leipzig chip plant because of strong memory chip demand"),
    ("crude", "period", "August 2022"),
    ("crude", "amount", "980,000 barrels per day"),
    ("crude", "goods", "fuel oil"),
    ("crude", "exporter", "India"),
    ("crude before", "period", "September 2022"),
    ("india", "amount", "about 310,000 barrels per day"),
    ("india", "importer", "China"),
    ("fuel oil", "amount", "210,000 tonnes"),
    ("rao", "content", "The increase will probably last although two fields are to shut in November"),
    ("rao", "content", "The increase probably won't last, since two of Borduria's largest fields are to shut in October"),
    ("recovery", "speaker", "Borduria's oil ministry"),
]  # fmt: skip


def written_claims() -> list[Written]:
    """All of them: the claims as they are, in other words, and with one field wrong."""
    bases = _bases()
    found = [Written(article, "", quote, claim) for article, quote, claim in bases.values()]
    for name, other in _TRUE:
        article, quote, claim = bases[name]
        changed = {**claim, **other}
        found.append(Written(article, "", changed.pop("evidence", quote), changed))
    for name, field, value in _WRONG:
        article, quote, claim = bases[name]
        found.append(Written(article, field, quote, {**claim, field: value}))
    return found
