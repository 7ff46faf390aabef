"""Random ids: they tell neither when nor in which order something was made."""

import secrets


def new_id() -> str:
    """Return a new random id of 16 hexadecimal characters."""
    return secrets.token_hex(8)
