"""Takes the README's picture of the app: a real run on the example memo, with no model."""

from __future__ import annotations

import asyncio
import re
import sys
from datetime import date
from pathlib import Path

from assistant.tui.app import OkrkpiApp
from assistant.tui.screens.desk import Desk

TODAY = date(2026, 11, 22)
SIZE = (132, 38)
PICTURE = Path(__file__).parents[1] / "docs" / "images" / "plan.svg"

# A picture loads nothing from elsewhere: the reader's own monospaced font will do.
_FONT_FACE = re.compile(r"@font-face \{.*?\n    \}\n", re.DOTALL)
_FONT = re.compile(r"font-family: Fira Code, monospace")
_SPACE = "&#160;"
_INDENTED = re.compile(
    rf'x="(?P<x>[\d.]+)"(?P<y> y="[\d.]+") textLength="(?P<length>[\d.]+)"'
    rf"(?P<clip>[^>]*>)(?P<indent>(?:{_SPACE})+)(?P<words>[^<]*?)(?P<after>(?:{_SPACE})*)</text>"
)


async def _taken() -> str:
    app = OkrkpiApp(TODAY)
    async with app.run_test(size=SIZE) as pilot:
        desk = app.screen
        assert isinstance(desk, Desk)  # noqa: S101 - the app has but one screen
        while not desk.prepared:
            await pilot.pause(0.1)
        await pilot.press("ctrl+t", "f5")
        while desk.plan.book is None:
            await pilot.pause(0.1)
        await pilot.press("f8")
        await pilot.pause(1.0)
        return app.export_screenshot(title="okrkpi")


def _placed(found: re.Match[str]) -> str:
    """Put words where they begin: some programs show no space before them."""
    before, after = (found[name].count(_SPACE) for name in ("indent", "after"))
    shown = len(re.sub(r"&[^;]+;", " ", found["words"]))
    wide = float(found["length"]) / (before + shown + after)
    place, length = float(found["x"]) + before * wide, shown * wide
    start = f'x="{place:.1f}"{found["y"]} textLength="{length:.1f}"{found["clip"]}'
    return f"{start}{found['words']}</text>" if shown else ""


def main() -> int:
    """Write the picture."""
    picture = _FONT.sub("font-family: monospace", _FONT_FACE.sub("", asyncio.run(_taken())))
    picture = _INDENTED.sub(_placed, picture)
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_text(picture, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
