"""A small guide, made for the tests."""

from dilemmakit.content.guide import chapters

TEXT = """# Vejledning

<!-- id: which-meeting -->
## 1. Hvilket møde?

Begynd med **fem** spørgsmål om skærmen. <b>ikke fed</b>

Se [rummet](#room), eller [nettet](https://example.org/#room).

<!-- id: room -->
## 4. Rummet

| Hvad | Hvor |
| --- | --- |
| Skærm | foran |

- Ingen har ryggen til skærmen

<!-- id: afterwards -->
## 11. Bagefter

```
## ikke et kapitel
```
"""
GUIDE = chapters(TEXT)
