"""Every sentence a person reads: the chosen language, and how to speak it."""

from dilemmakit.wording.catalogue import (
    _,
    _n,
    _p,
    language,
    n_,
    speaking,
    system_language,
    use_language,
)

__all__ = ["_", "_n", "_p", "language", "n_", "speaking", "system_language", "use_language"]
