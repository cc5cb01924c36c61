"""`python -m evals accuracy` and `python -m evals bench`."""

from __future__ import annotations

import sys

from evals import bench, measure


def main() -> int:
    """Run what is named; return 0, or 2 with a sentence for anything else."""
    verbs = {"accuracy": measure.main, "bench": bench.main}
    if len(sys.argv) != 2 or sys.argv[1] not in verbs:
        print("usage: python -m evals accuracy | bench", file=sys.stderr)
        return 2
    verbs[sys.argv[1]]()
    return 0


if __name__ == "__main__":
    sys.exit(main())
