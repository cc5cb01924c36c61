"""Build the wheel and draft from the example memo with it on every supported Python found."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SUPPORTED = ("3.11", "3.12", "3.13")


def interpreters() -> dict[str, str]:
    """Return a working interpreter for each supported version that this machine has."""
    found: dict[str, str] = {}
    for version in SUPPORTED:
        roots = sorted(
            Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")).glob(f"versions/{version}.*")
        )
        candidates = [
            *(str(root / "bin" / "python3") for root in roots),
            shutil.which(f"python{version}"),
        ]
        for candidate in filter(None, candidates):
            probe = [
                candidate,
                "-c",
                "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])",
            ]
            result = subprocess.run(probe, capture_output=True, text=True, check=False)
            if result.stdout.strip() == version:
                found[version] = candidate
                break
    return found


def try_one(python: str, wheel: Path, folder: Path) -> None:
    """Install the wheel in a clean environment and run what a newcomer would."""
    subprocess.run([python, "-m", "venv", str(folder)], check=True)
    inside = folder / "bin"
    pip = [str(inside / "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*pip, "-c", str(ROOT / "constraints.txt"), str(wheel)], check=True)
    memo = str(ROOT / "examples" / "strategy-memo.md")
    for words in (["--version"], ["draft", memo, "--today", "2026-11-22"], ["rules"]):
        command = [str(inside / "okrkpi"), *words]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    asked = "import prompts; prompts.load('draft'); import assistant.tui.app, assistant.llm.gateway"
    subprocess.run([str(inside / "python"), "-c", asked], cwd=folder, check=True)


def main() -> int:
    """Return 0 when the wheel works on every version found."""
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch)
        build = [
            sys.executable,
            "-m",
            "build",
            "--wheel",
            "--no-isolation",
            "--outdir",
            str(out),
            str(ROOT),
        ]
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
        (wheel,) = out.glob("*.whl")
        for version, python in interpreters().items():
            try_one(python, wheel, out / version)
            print(f"the wheel works on Python {version}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
