"""A plan of the municipality's own: its rounds, minutes and words, checked as they change."""
