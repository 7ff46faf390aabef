"""The small pieces that the facilitator's pages are built of."""
