"""What the room sees: the shared screen, the console's picture of it, and the kiosk."""
