"""Pictures of a document's pages, as they will leave the house."""

from io import BytesIO

import pypdfium2

PIXELS_WIDE = 1240
"""Sharp enough to read on a laptop's screen; a page takes some 0.1 s."""


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def page_pictures(pdf: bytes) -> tuple[bytes, ...]:
    """Return each page of a PDF as a PNG picture."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_picture(document[index]) for index in range(len(document)))
    finally:
        document.close()


def _picture(page: pypdfium2.PdfPage) -> bytes:
    bitmap = page.render(scale=PIXELS_WIDE / page.get_width())
    written = BytesIO()
    bitmap.to_pil().save(written, "PNG")
    return written.getvalue()
