"""The rubric of a good dilemma case, as far as a program can decide it (guide, chapter 12)."""
