"""Settings shared by the tests that hypothesis feeds: repeatable, and quick on a slow laptop."""

from hypothesis import settings

QUICK = settings(max_examples=60, deadline=None, database=None, derandomize=True)
THOROUGH = settings(max_examples=300, deadline=None, database=None, derandomize=True)
