"""The displays of the meeting: which is the room's, and what becomes of it when one goes."""
