"""Writes docs/accuracy/: how right the readings are, on labelled data, with intervals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from evals import documents, lines, memos, rules
from evals.agreement import agreement
from evals.stats import Interval
from okrkpi.statement.words import load_text

OUT = Path(__file__).parent.parent / "docs" / "accuracy"
SPLITS = ("dev", "test")


def cell(text: str) -> str:
    """Return a text that cannot break a Markdown table."""
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")


def table(head: list[str], rows: list[list[str]]) -> Iterator[str]:
    """Yield the lines of a Markdown table."""
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def _aim(aim: float | None, interval: Interval) -> str:
    if aim is None:
        return "–"
    return f"{aim:.2f} {'reached' if interval.value >= aim else 'missed'}"


def line_page() -> str:
    """Return the page on lines: figures, agreement, confusion, every miss."""
    out = [
        "# How accurately a line is read",
        "",
        "Written by `make accuracy`. F1 with a 95% bootstrap interval, on lines of our own writing",
        "labelled by `definitions` before the program ran on them. `dev` is what the program was",
        "developed on; `test` was written after the code and nothing was tuned on it.",
        "",
    ]
    for split in SPLITS:
        cases = lines.read_cases(split)
        if not cases:
            continue
        out += [f"## {split}: {len(cases)} lines", ""]
        if split == "dev":
            out += ["The model of kinds has learned from these lines.", left_out(), ""]
        rows = [
            [name, str(interval), f"{p:.3f}", f"{r:.3f}", _aim(aim, interval)]
            for name, aim, interval, p, r in lines.figures(cases)
        ]
        out += table(["fact", "F1 [95% interval]", "precision", "recall", "aim"], rows)
        out += ["Two simple methods on the same lines:", ""]
        out += table(["method", "F1"], [[n, str(i)] for n, i in lines.baselines(cases)])
        counts = lines.confusion(cases)
        out += ["Kinds, as labelled (rows) and as read (columns):", ""]
        out += table(
            ["", *lines.KINDS],
            [
                [gold, *(str(counts.get((gold, ours), 0)) for ours in lines.KINDS)]
                for gold in lines.KINDS
            ],
        )
        out += calibration(cases)
    out += agreement_section()
    for split in SPLITS:
        missed = list(lines.misses(lines.read_cases(split)))
        if missed:
            out += [f"## Every miss on {split}: {len(missed)} lines", ""]
            out += table(
                ["line", "labelled", "read"], [[cell(a), cell(b), cell(c)] for a, b, c in missed]
            )
    return "\n".join(out)


def left_out() -> str:
    """Return how right the model of kinds is on files of lines that it has not learned from."""
    return load_text("kinds.tsv").splitlines()[2].removeprefix("# ")


def calibration(cases: list[lines.Case]) -> Iterator[str]:
    """Yield how often the kind is right for each band of stated confidence."""
    bands = ((0.0, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01))
    rows = []
    for low, high in bands:
        inside = [c for c in cases if low <= c.ours.confidence < high]
        if inside:
            right = sum(c.gold["kind"] == c.ours.kind for c in inside)
            stated = sum(c.ours.confidence for c in inside) / len(inside)
            rows.append(
                [
                    f"{low:.1f}–{min(high, 1.0):.1f}",
                    str(len(inside)),
                    f"{stated:.2f}",
                    f"{right / len(inside):.2f}",
                ]
            )
    yield "Confidence in the kind, stated and found:"
    yield ""
    yield from table(["band", "lines", "mean stated", "share right"], rows)


def agreement_section() -> Iterator[str]:
    """Yield how far two labellers agree who worked apart and saw no code."""
    rows = [
        [name, f"{share:.3f}", f"{kappa:.3f}", str(count)]
        for split in SPLITS
        for name, share, kappa, count in agreement(split)
    ]
    if not rows:
        return
    yield "## Two labellers"
    yield ""
    yield "They worked apart and saw neither the code nor each other's labels. Both are language"
    yield "models of one family, so their agreement overstates that of two people."
    yield ""
    yield from table(["fact", "agreement", "kappa", "lines"], rows)


PAGES: dict[str, Callable[[], str]] = {
    "lines": line_page,
    "memos": memos.page,
    "documents": documents.page,
    "rules": rules.page,
}


def main() -> None:
    """Write every page and print its first table."""
    OUT.mkdir(parents=True, exist_ok=True)
    for name, page in PAGES.items():
        text = page()
        path = OUT / f"{name}.md"
        path.write_text(text.rstrip() + "\n", "utf-8")
        shown = [line for line in text.splitlines() if line.startswith(("| ", "## "))]
        print("\n".join(shown[:40]))
        print(f"written: {path.relative_to(OUT.parent.parent)}\n")
