"""The document as one page for a browser: no file beside it, no script, no network."""
