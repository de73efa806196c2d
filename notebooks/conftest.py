"""One server for all tests."""

import pytest

from server import serving


@pytest.fixture(scope="session")
def url():
    """Return the address of a server that answers from the embedded data."""
    with serving() as address:
        yield address
