"""What is true in the room: plain values and rules, with nothing but the standard library."""
