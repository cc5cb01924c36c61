"""Feeds coverage-guided nonsense to the readers of lines and documents; `make stress` runs it.

Only a `DocumentError` may come out: every other exception is a fault, and so is a slow input.
"""

import sys

import atheris

with atheris.instrument_imports(include=["okrkpi"]):
    from okrkpi.documents import read
    from okrkpi.documents.errors import DocumentError
    from okrkpi.statement import parse

NAMES = ("goals.md", "goals.txt", "goals.csv", "goals.yaml", "goals.json", "")


def one_input(data: bytes) -> None:
    """Read one made-up text as a line and as a document of some kind."""
    provider = atheris.FuzzedDataProvider(data)
    name = NAMES[provider.ConsumeIntInRange(0, len(NAMES) - 1)]
    text = provider.ConsumeUnicodeNoSurrogates(4000)
    line = parse(text)
    for quantity in line.quantities:
        if not 0 <= quantity.start < quantity.end <= len(text):
            raise AssertionError(f"a span outside the text: {quantity}")
    try:
        read(text, name=name)
    except DocumentError:
        return


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
