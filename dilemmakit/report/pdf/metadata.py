"""What a PDF says about itself: title, language, day, standards; all from the document's data."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import (
    XMP,
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFStream,
    PDFString,
)

from dilemmakit.report.pdf.structure import reference


@dataclass(frozen=True)
class About:
    """The document's own data. `made_on` stands for the clock, so equal input gives equal bytes."""

    title: str
    subject: str
    author: str
    keywords: str
    creator: str
    language: str
    made_on: date


class _MadeOn:
    """The document's time for reportlab: midnight of the day, in UTC."""

    tzname = "UTC"
    dhh = dmm = 0

    def __init__(self, day: date) -> None:
        self.YMDhms = (day.year, day.month, day.day, 0, 0, 0)
        self.lt = self.YMDhms


def describe(doc: PDFDocument, about: About) -> None:
    """Put title, author, subject, keywords, day, XMP packet and colour space into a document."""
    doc._timeStamp = _MadeOn(about.made_on)  # type: ignore[attr-defined]
    doc.info.title = about.title
    doc.info.author = about.author
    doc.info.subject = about.subject
    doc.info.keywords = about.keywords
    doc.info.creator = about.creator
    # Pages alone do not tell two summaries apart when only what they say of themselves differs.
    doc.updateSignature(repr(about))
    catalog = doc.Catalog  # type: ignore[attr-defined]
    catalog.Metadata = XMP(creator=lambda document: _xmp(about, document.info.producer))
    catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    catalog.__NoDefault__ = [*type(catalog).__NoDefault__, "OutputIntents"]
    # Else every entry, the list of intents too, would be written as a reference.
    catalog.__Refs__ = list(type(catalog).__Refs__)
    profile = PDFStream(PDFDictionary({"N": 3}), _srgb())
    catalog.OutputIntents = PDFArray(
        [
            PDFDictionary(
                {
                    "Type": PDFName("OutputIntent"),
                    "S": PDFName("GTS_PDFA1"),
                    "OutputConditionIdentifier": PDFString("sRGB"),
                    "Info": PDFString("sRGB IEC61966-2.1"),
                    "DestOutputProfile": reference(doc, profile),
                }
            )
        ]
    )


@cache
def _srgb() -> bytes:
    """Return the colour profile of sRGB, without the time it was made at."""
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # Bytes 24 to 35 of the header are date and time (ICC.1, 7.2).
    plain = BytesIO(profile)
    plain.seek(24)
    plain.write(bytes(12))
    return plain.getvalue()


def _xmp(about: About, producer: str) -> bytes:
    moment = f"{about.made_on.isoformat()}T00:00:00+00:00"
    return _XMP.format(
        title=escape(about.title),
        author=escape(about.author),
        subject=escape(about.subject),
        keywords=escape(about.keywords),
        creator=escape(about.creator),
        language=escape(about.language),
        producer=escape(producer),
        moment=moment,
    ).encode()


# PDF/A wants the PDF/UA part declared as an extension before it may be used.
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer><pdf:Keywords>{keywords}</pdf:Keywords>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>
"""
