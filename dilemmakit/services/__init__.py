"""What a person can do: one function is one verb, and one transaction."""
