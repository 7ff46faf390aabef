"""The sections of a summary as blocks, each a function from the Summary; editions choose."""
