"""The document as a Word file for the secretariat to go on with: real styles, nothing drawn."""
