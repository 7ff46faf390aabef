"""How the page looks on a screen and on paper; every colour is one of the shared looks."""

from dilemmakit.report.looks import INK, RULE, SOFT, WHITE

STYLE = f"""
:root {{ color-scheme: light; --ink: {INK}; --soft: {SOFT}; --rule: {RULE}; --ground: {WHITE}; }}
* {{ box-sizing: border-box; }}
html {{ font: 1.0625rem/1.5 Inter, "Segoe UI", system-ui, -apple-system, Roboto, "Noto Sans",
  "Liberation Sans", Arial, sans-serif; color: var(--ink); background: var(--ground);
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }}
body {{ max-width: 48rem; margin: 0 auto; padding: 2.5rem 1.25rem 3rem;
  overflow-wrap: break-word; }}
h1 {{ font-size: 2.25rem; line-height: 1.12; letter-spacing: -0.015em; margin: 0.6rem 0 1.1rem; }}
h2 {{ font-size: 1.3rem; line-height: 1.25; margin: 2.4rem 0 0.6rem; }}
h3 {{ font-size: 1.0625rem; line-height: 1.35; margin: 1.5rem 0 0.4rem; }}
p, dl, ul, table, figure {{ margin: 0 0 0.8rem; }}
p, li, dd, td, th {{ unicode-bidi: plaintext; }}
.ends {{ display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; }}
.ends p {{ margin: 0; }}
.owner {{ font-weight: 700; }}
.owner, .edition, .small, figcaption, .caption, footer {{ font-size: 0.9375rem; }}
.band {{ border: solid var(--ink); border-width: 2px 0; padding: 0.45rem 0;
  margin-bottom: 1.1rem; }}
.band .notice {{ font-weight: 700; }}
.facts {{ display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; font-size: 0.9375rem; }}
.facts dl {{ display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 0.9rem;
  align-content: start; margin: 0; }}
dt {{ color: var(--soft); }}
dd {{ margin: 0; min-width: 0; }}
.named {{ display: grid; grid-template-columns: max-content 1fr; gap: 0.35rem 1.1rem; }}
.named dt {{ font-weight: 700; color: inherit; max-width: 13rem; }}
ul {{ padding: 0 0 0 0.6rem; list-style: "–"; }}
li {{ padding-left: 0.6rem; margin-bottom: 0.35rem; }}
p, ul, .named {{ max-width: 42rem; }}
table {{ width: 100%; border-collapse: collapse; font-size: 0.9375rem;
  line-height: 1.4; }}
th, td {{ text-align: start; vertical-align: top; padding: 0.45rem 1rem 0.45rem 0;
  border-bottom: 1px solid var(--rule); }}
th:last-child, td:last-child {{ padding-right: 0; }}
thead th {{ vertical-align: bottom; border-bottom: 1.5px solid var(--ink); }}
tbody th {{ font-weight: 400; }}
td p, th p {{ margin: 0 0 0.3rem; }}
td p:last-child, th p:last-child {{ margin: 0; }}
.even {{ table-layout: fixed; }}
.scrolled {{ overflow-x: auto; }}
.scrolled th:first-child, .scrolled td:first-child {{ min-width: 7.5rem; }}
.scrolled .narrow:first-child {{ min-width: 0; }}
.narrow {{ width: 1px; }}
.blank {{ width: 22%; min-width: 6rem; }}
th.figure, td.figure {{ text-align: end; font-variant-numeric: tabular-nums; }}
.unseen {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }}
figure svg {{ display: block; width: 100%; max-width: 32.5rem; height: auto;
  margin: 0.4rem 0 0.7rem; font-size: 16px; }}
.mark {{ width: 1.3em; height: 1.3em; vertical-align: -0.3em; font-size: 1em; }}
.mark text, svg .letter {{ font-size: 14px; font-weight: 700; text-anchor: middle; }}
svg .strong {{ font-weight: 700; }}
svg .small {{ font-size: 14px; }}
svg .end {{ text-anchor: end; }}
details {{ margin-top: 0.4rem; }}
summary {{ cursor: pointer; width: max-content; text-decoration: underline; min-height: 1.5rem; }}
details table {{ margin-top: 0.4rem; }}
footer {{ border-top: 1px solid var(--ink); margin-top: 3rem; padding-top: 0.5rem; }}
@media (max-width: 34rem) {{
  body {{ padding-top: 1.25rem; }}
  h1 {{ font-size: 1.75rem; }}
  .facts, .named {{ display: block; }}
  .named dd {{ margin-bottom: 0.6rem; }}
  .facts dl {{ grid-template-columns: 6.5rem 1fr; }}
  table {{ font-size: 0.875rem; }}
  th, td {{ padding-right: 0.7rem; hyphens: auto; }}
}}
@media print {{
  @page {{ size: A4; margin: 20mm; }}
  html {{ font-size: 11pt; }}
  body {{ max-width: none; padding: 0; }}
  h2, h3, thead {{ break-after: avoid; }}
  figure, tr, li, .band {{ break-inside: avoid; }}
  p {{ orphans: 2; widows: 2; }}
  details {{ display: none; }}
  .scrolled {{ overflow: visible; }}
  footer {{ margin-top: 1rem; break-before: avoid; }}
  rect, path, .mark {{ print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
}}
"""
