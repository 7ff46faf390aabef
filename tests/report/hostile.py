"""Texts that nobody should write and somebody will, and how to tell that none of one is lost."""

import unicodedata

from dilemmakit.domain.note import LONGEST_NOTE
from dilemmakit.report.legible import MISSING

TEXTS = {
    "open tag": "<b",
    "tag": "<b>fed</b> og <i>kursiv",
    "wrong nesting": "<b><i>x</b></i>",
    "ampersand": "5 < 6 & 7 > 3 & Søn",
    "entity": "&amp; &undefined; &#0; &#xD800;",
    "script": "<script>alert('æ')</script>",
    "address in brackets": "Anne <anne@example.org>",
    "doctype": '<!DOCTYPE x [<!ENTITY a "b">]>&a;',
    "picture": '<img src="file:///etc/passwd" width="1e9"/>',
    "link": '<a href="javascript:alert(1)">tryk</a>',
    "huge type": '<font size="1000000000">stor</font>',
    "colour": '<font color="[c for c in ().__class__]">farve</font>',
    "callback": '<onDraw name="x" label="y"/>',
    "breaks in markup": "<br/>" * 5_000,
    "brackets of a string": "((( ))) \\ \\n \\) (\\",
    "operators": "ET Q EMC /Artifact BMC Tj",
    "nul": "før\x00efter",
    "controls": "a\x01\x02\x07\x08\x1b[31mb\x7f\x80\x9f",
    "half a pair": "før\ud83defter\udc00",
    "emoji": "Godt 👍🏽 og 👩‍👩‍👧 hjem",
    "right to left": "שלום עליכם · مرحبا",
    "turned around": "abc\u202edcba\u202c \u2066x\u2069",
    "combining": "e" + "\u0301" * 500,
    "composed": "A\u030arhus, o\u0308l",
    "other scripts": "漢字 かな Ελλάδα Москва",
    "wide letters": "\uff24\uff49\uff4c\uff45 \ufb01ne \u2460",
    "soft hyphens": "vel\u00adfærds\u00adtekno\u00adlogi" * 3,
    "no-break spaces": "4\u00a0000\u202fkr.",
    "kra": "Kalaallit Nunaat ĸ Føroyar ð Þ",
    "noncharacters": "a\ufffe\uffff\U0010ffffb\ue000",
    "line ends": "a\r\nb\rc\u2028d\u2029e\x0bf\x0cg\x85h",
    "many line ends": "top\n" * 5_000,
    "only line ends": "a" + "\n" * 5_000 + "b",
    "one long word": "x" * 10_000,
    "one longest word": "å" * LONGEST_NOTE,
    "long with hyphens": "a-" * 3_000,
    "wide": "W" * 500,
    "spaces": " " * 5_000 + "æ",
    "tabs": "a\tb",
    "compound": "velfærdsteknologianskaffelsesstrategiarbejdsgruppeformandens",
    "digits": "9" * 5_000,
    "quotes": "»«»«\"'„“",
    "format braces": "{0} {name} %s %(x)s {",
    "zero width": "a\u200bb\u200dc\ufeffd",
    "formula": "=cmd|' /C calc'!A0",
    "formula after a space": " \t@SUM(1+1)",
    "wide formula": '\uff1dHYPERLINK("file:///x",1)',
    "guard": "'=1+1",
    "tab first": "\t=1",
    "carriage return first": "\r-2+3",
}


def shown(text: str) -> list[str]:
    """Return the signs of a text that have something to show, by Unicode's own account."""
    signs = []
    for sign in unicodedata.normalize("NFC", text):
        zero_width = sign in "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
        if not (sign.isspace() or zero_width or "\ufe00" <= sign <= "\ufe0f"):
            signs.append(sign)
    return signs


def missing_from(text: str, printed: str) -> str:
    """Return the first sign neither printed nor replaced, in the text's order; '' if none is."""
    place = 0
    for sign in shown(text):
        plainer = unicodedata.normalize("NFKC", sign)
        for allowed in (sign, MISSING, plainer):
            if printed.startswith(allowed, place):
                place += len(allowed)
                break
        else:
            return f"{sign!r} at {place}: {printed[place : place + 20]!r}"
    return "" if place == len(printed) else f"too much: {printed[place : place + 20]!r}"
