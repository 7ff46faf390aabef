"""After the meeting: the five lines, the notes, and the summary as pages."""
