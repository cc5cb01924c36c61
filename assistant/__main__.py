"""Lets `python -m assistant` do what `okrkpi` does."""

import sys

from assistant.main import main

if __name__ == "__main__":
    sys.exit(main())
