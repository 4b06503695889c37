"""Look-alikes of amounts: labels, names, identifiers, figures of speech; each beside true amounts and near neighbours."""

import pytest

from tests.quantities.amounts import read

LOOK_ALIKES: list[tuple[str, list[str]]] = [
    # labels behind the word that starts a sentence
    ("Law 1182 fixes a tariff of 15 percent.", ["15 percent"]),
    ("Schedule 2 lists six drugs.", ["6 drug"]),
    ("Agenda 2030 needs $4 trillion.", ["4000000000000 USD"]),
    ("Company 7 firefighters rescued 23 residents.", ["23 resident"]),
    ("Hill 937 was taken after ten days.", ["10 day"]),
    ("Station 46042 measured waves of 9 metres.", ["9 metre"]),
    ("Decree 770 was lifted after 23 years.", ["23 year"]),
    ("Ship 24 lifted off with 33 engines.", ["33 engine"]),
    ("Crew 9 spent eight days in orbit.", ["8 day"]),
    ("Sol 300 brought 12 photographs.", ["12 photograph"]),
    ("Locker 19 held 400 grams of gold.", ["400 gram"]),
    ("Talks 12 days ago failed.", ["12 day"]),
    ("Exports 30 percent higher helped.", ["30 percent"]),
    ("Police 40 miles away heard it.", ["40 mile"]),
    # labels behind a noun without an article, or with a
    ("The driver of car 88 led for 41 laps.", ["41 lap"]),
    ("A size 10 dress has four buttons.", ["4 button"]),
    ("A stage 3 tumour took a grade 8 pupil.", []),
    ("A class 4 rapid claimed two rafters.", ["2 rafter"]),
    ("To stage 12 plays costs $9.", ["12 play", "9 USD"]),
    ("On average 40 came.", ["40 None"]),
    # labels told in a row
    ("Units 1 and 2 will be shut.", []),
    ("Reactors 3 and 4 supply 900 megawatts.", ["900 megawatt"]),
    ("Blocks 15, 16 and 17 hold 2 billion barrels.", ["2000000000 barrel"]),
    ("Phases 1 and 2 cost $30 million.", ["30000000 USD"]),
    ("Grades 5 to 8 get 20 tablets.", ["20 tablet"]),
    ("The gates 3 to 7 lift 40 ships a day.", ["40 ship"]),
    ("Area codes 212 and 646 serve two boroughs.", ["2 borough"]),
    ("The firm blocks 12 and bans 30 accounts.", ["12 None", "30 account"]),
    ("Phases 12 months long are rare.", ["12 month"]),
    ("Groups of 12 and 14 pupils came.", ["12 pupil", "14 pupil"]),
    # figures of speech
    ("Peace is a million miles away.", []),
    ("The sun is 93 million miles away.", ["93000000 mile"]),
    ("Such a chance is one in a million.", []),
    ("One in five won.", ["0.2 None"]),
    ("He is on cloud nine.", []),
    ("Nine times out of ten it fails.", []),
    ("It rose nine times.", ["9 None"]),
    ("A picture is worth a thousand words.", []),
    ("It has a thousand pages.", ["1000 page"]),
    ("It takes two to tango.", []),
    ("It takes two to four days.", ["2..4 day"]),
    ("The plan has no chance in a million.", []),
    ("A cat has nine lives.", []),
    ("It cost nine lives.", ["9 life"]),
    ("It was six of one and half a dozen of the other.", []),
    # identifiers
    ("She called 911 and left.", []),
    ("They called 12 witnesses.", ["12 witness"]),
    ("He dialled 112 at midnight.", []),
    ("The account number is 4471.", []),
    ("The number of the dead is 4471.", ["4471 None"]),
    ("Its code is 90210.", []),
    ("The card is 4471 2203 9981 6502.", []),
    ("Call 0800 555 111.", []),
    # names and titles
    ('The film "12 Lonely Clerks" cost $340,000.', ["340000 USD"]),
    ("The “Ten Lost Boats” show sold 90 seats.", ["90 seat"]),
    ('The "12 ships" left.', ["12 ship"]),
    ("Six Bells sold seven parks. Guests at Six Bells left.", ["7 park"]),
    ("Six bells rang. Guests left.", ["6 bell"]),
    ("The Thirty Years' War began.", []),
    ("The 3B line of computers was cut.", []),
    ("It lent $3B.", ["3000000000 USD"]),
    # one thing of several, told by its number
    ("Police searched apartment 3B on Monday.", []),
    ("Planes landed on runway 27L at noon.", []),
    ("Runway 27L was closed.", []),
    ("The firm drilled near shaft 14 last year.", []),
    ("It fixed pump 7, officials said.", []),
    ("He was held in cell 12 of the old prison.", []),
    ("The fire began in turbine 2 and spread.", []),
    ("Under option 3 of the plan, taxes fall.", []),
    ("She works at desk 1040.", []),
    ("The 747 is retired.", []),
    ("The 8086 was a chip.", []),
    ("He batted .312 last season.", []),
    ("In cell 12 men slept.", ["12 man"]),
    ("By train 300 tourists came.", ["300 tourist"]),
    ("At age 14 he left.", ["14 year of age"]),
    ("It plans to procure 20 more.", ["20 None"]),
    ("The hall can accommodate 11.", ["11 None"]),
    ("The lake lost 27L of water.", ["27 litre"]),
    ("The 12 are retired.", ["12 None"]),
    ("The new 777 flew over Bremen.", []),
    ("The new 777 seats were sold.", ["777 seat"]),
    ("The larger one took place in Graz.", []),
    ("The additional one jet came.", ["1 jet"]),
    ("They freed one Asha Rao, a clerk.", []),
    ("They freed one clerk, a son of Asha Rao.", ["1 clerk"]),
    ("Rights are issued on a one for one basis.", []),
    ("It came 3rd of 45 and ranked fifth out of 30.", []),
    ("It opens on 5/12.", []),
    # attributes of a page's elements
    ('srcset="b.jpg 300w" sizes="(max-width: 640px) 100vw, 640px"', []),
    ('<p style="margin: 0 0 20px; font-size: 16px">The logo is 512px wide.</p>', ["512 pixel"]),
    ("It sold&nbsp;12 jets&nbsp;to Peru.", ["12 jet"]),
    # calibres and streets
    ("He bought a .38 revolver and 50 bullets.", ["50 bullet"]),
    ("A 12-gauge shotgun was sold.", []),
    ("It burned at 15 Rue de Lille.", []),
    ("It rose by about .5 million.", ["500000 None"]),
    # scores
    ("It passed by a vote of 65 to 15.", []),
    ("They won by a margin of 12 to 3.", []),
    ("The score was 21 to 14 at half time.", []),
    ("A loss of 30 to 40 million dollars is likely.", ["30000000..40000000 USD"]),
    ("A lead of 3 to 4 percent is likely.", ["3..4 percent"]),
    # years
    ("In 1976 or 77 there was a shortage.", []),
    ("In 1976, 77 came.", ["77 None"]),
    # changes that lead to a sum
    ("The number at work rose 32,000 to 1.41 million.", ["32000 None", "1410000 None"]),
    ("It increased by 296,000 to 28.52 million.", ["296000 None", "28520000 None"]),
    ("The fee rose 5 to 10 million dollars.", ["5000000..10000000 USD"]),
    # what is counted behind a verb
    ("Well 7 yields 900 barrels a day.", ["7 yield", "900 barrel"]),
    ("An old 9400 line sold 300 units.", ["300 unit"]),
    ("Two A330s and three 737s were leased.", ["2 A330", "3 737"]),
    (
        "Yields were 5.4 pct for the three- and 5.5 pct for the six-month bills.",
        ["5.4 percent", "3 None", "5.5 percent", "6 month"],
    ),
    # pounds
    ("A ticket costs 40 pounds.", ["40 GBP"]),
    ("He was fined 500 pounds.", ["500 GBP"]),
    ("A prize of 5,000 pounds went to her.", ["5000 GBP"]),
    ("The boat weighs 900 pounds.", ["900 pound"]),
    ("She lost 40 pounds.", ["40 pound"]),
    ("They paid farmers for 200 pounds of rice.", ["200 pound"]),
]


@pytest.mark.parametrize(("text", "amounts"), LOOK_ALIKES)
def test_only_true_amounts_are_read(text: str, amounts: list[str]) -> None:
    """What names, ranks or illustrates is left out, and nothing beside it is lost."""
    assert read(text) == amounts
