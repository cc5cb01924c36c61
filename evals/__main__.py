"""`python -m evals accuracy`, `python -m evals bench` and `python -m evals record MEMO…`."""

from __future__ import annotations

import sys

from evals import bench, measure, record


def main() -> int:
    """Run what is named; return 0, or 2 with a sentence for anything else."""
    verbs = {"accuracy": measure.main, "bench": bench.main}
    verb, *rest = sys.argv[1:] or [""]
    if verb == "record":
        return record.main(rest)
    if rest or verb not in verbs:
        print("usage: python -m evals accuracy | bench | record MEMO…", file=sys.stderr)
        return 2
    verbs[verb]()
    return 0


if __name__ == "__main__":
    sys.exit(main())
