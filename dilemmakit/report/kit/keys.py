"""The keys of the console on one sheet, to lie beside the laptop."""

from dilemmakit.report.blocks import Block, Heading, NamedLines, plain
from dilemmakit.report.kit.paper import Paper
from dilemmakit.wording import _
from dilemmakit.wording.keys import key_columns


def print_keys(paper: Paper) -> None:
    """Print the keys on one side."""
    title = _("Keys")
    paper.begin(title, headed=True)
    blocks: list[Block] = [Heading(title, 1)]
    for heading, rows in key_columns():
        blocks.append(Heading(heading, 2))
        blocks.append(NamedLines(tuple((keys, plain(does)) for keys, does in rows)))
    paper.flow(blocks, title, most=1)
