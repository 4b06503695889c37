"""Statements into which a thing, or somebody who acts, is put from another sentence of the document."""

import pytest

from factlib.document import Document
from factlib.validate import validate

# what is cited, what stands elsewhere, what says the same, what says something of the other sentence
CONTENTS: list[tuple[str, str, list[str], list[str]]] = [
    ("Brod said quarrels among growers had delayed the plan.", "Roasters have long asked for it.", ["quarrels among farmers had held up the plan"], ["quarrels among roasters had held up the plan"]),
    ("Brod said profit rose on strong demand for tractors in Spain.", "It also makes harvesters, which sold badly in France.", ["profit grew on strong demand for its farm machines in Spain", "profit grew on strong demand from Spain for tractors"], ["profit grew on strong demand for harvesters in Spain", "profit grew on strong demand for tractors in France"]),
    ("Brod said Norway has decided to ban the trawlers.", "The EU was told on Monday.", ["Oslo has decided to ban the trawlers"], ["the EU has decided to ban the trawlers"]),
    ("Brod said growth came from investment in ports and roads.", "Railways got nothing, and pipelines were sold.", ["growth came from investment in roads and ports"], ["growth came from investment in railways and pipelines"]),
    ("Brod said costs fell because of lower spending on fuel.", "Wages were frozen last year.", ["costs dropped because of lower spending on kerosene"], ["costs dropped because of lower spending on wages"]),
    ("Brod said the dispute with suppliers will end soon.", "Its customers have been patient.", ["the dispute with those who supply it will soon be over"], ["the dispute with customers will soon be over"]),
    ("Brod said talks with the union on pay begin in May.", "Pensions were settled last year.", ["talks with the union on wages begin in May", "talks with the union about pay start in May"], ["talks with the union on pensions begin in May"]),
    ("Brod said it would invest in a mill in Chile.", "Its bakery in Peru has closed, and the factory will employ 90 people.", ["it would invest in a factory in Chile"], ["it would invest in a bakery in Chile"]),
    ("Brod said the exchange approved the listing of the shares.", "Bonds may follow.", ["the bourse approved the listing of the stock"], ["the exchange approved the listing of bonds"]),
    ("Brod said rain cut the harvest of olives by half.", "Almonds, figs and other fruit did well.", ["rain halved the harvest of fruit", "rain halved the olive harvest"], ["rain halved the harvest of almonds"]),
    ("Brod said the rise was due to placings in shares of banks.", "The placement was the first, and insurers sold none.", ["the rise was due to placements in the stock of banks"], ["the rise was due to placings in shares of insurers"]),
    ("Brod said exports suffered from competition by producers in Asia.", "Consumers paid less.", ["exports were hurt by competition from producers in Asia"], ["exports suffered from competition by consumers in Asia"]),
]  # fmt: skip


@pytest.mark.parametrize(("cited", "elsewhere", "same", "other"), CONTENTS)
def test_what_is_told_elsewhere_is_not_told_here(
    cited: str, elsewhere: str, same: list[str], other: list[str]
) -> None:
    document = Document(text=f"{cited} {elsewhere}")
    claims = {
        content: {"type": "statement", "content": content, "evidence": cited} for content in (*same, *other)
    }
    assert [content for content in same if not validate(claims[content], document).ok] == []
    assert [content for content in other if validate(claims[content], document).ok] == []
