"""A document as one HTML page: the only way in to this folder."""

from base64 import b64encode
from hashlib import sha256

from dilemmakit.report.blocks import Document, Masthead
from dilemmakit.report.html.body import Body, header
from dilemmakit.report.html.markup import one_line
from dilemmakit.report.html.style import STYLE
from dilemmakit.report.progress import Tell, silent


def html_bytes(document: Document, tell: Tell = silent) -> bytes:
    """Return the document as an HTML page in UTF-8; equal documents give equal bytes.

    The page runs nothing and asks nobody for anything, and its policy holds the browser to that.
    Raises Cancelled if `tell` does.
    """
    mastheads = [block for block in document.blocks if isinstance(block, Masthead)]
    others = [block for block in document.blocks if not isinstance(block, Masthead)]
    top = "\n".join(header(masthead) for masthead in mastheads)
    page = f"""<!DOCTYPE html>
<html lang="{document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{one_line(document.title)}</title>
{_about(document)}
<style>{STYLE}</style>
</head>
<body>
{top}
<main>
{Body(others).markup(tell)}
</main>
<footer>
<p>{one_line(document.footer)}</p>
</footer>
</body>
</html>
"""
    return page.encode()


def _policy() -> str:
    """Return what the browser may do with the page: apply this one style, and nothing else."""
    hashed = b64encode(sha256(STYLE.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{hashed}'; base-uri 'none'; form-action 'none'"


def _about(document: Document) -> str:
    about = {
        "author": document.author,
        "description": document.subject,
        "keywords": document.keywords,
        "generator": document.creator,
        "dcterms.created": document.made_on.isoformat(),
    }
    return "\n".join(
        f'<meta name="{name}" content="{one_line(said)}">' for name, said in about.items()
    )
