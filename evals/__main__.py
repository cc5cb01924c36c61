"""`python -m evals accuracy`, `bench`, `train`, and `record MEMO…`."""

from __future__ import annotations

import sys

from evals import bench, measure, record


def main() -> int:
    """Run what is named; return 0, or 2 with a sentence for anything else."""
    verbs = {"accuracy": measure.main, "bench": bench.main}
    verb, *rest = sys.argv[1:] or [""]
    if verb == "record":
        return record.main(rest)
    if verb == "train" and not rest:
        # scikit-learn, which only `make train` installs
        from evals import answers, naming, parts, starts, tags, train

        train.main()
        answers.learn()
        naming.learn()
        read = parts.learn()
        starts.learn(read)
        tags.learn(read)
        return 0
    if rest or verb not in verbs:
        print("usage: python -m evals accuracy | bench | train | record MEMO…", file=sys.stderr)
        return 2
    verbs[verb]()
    return 0


if __name__ == "__main__":
    sys.exit(main())
