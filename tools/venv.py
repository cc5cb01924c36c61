"""Make the virtual environment, or say in one sentence what is missing."""

import shutil
import subprocess
import sys
from pathlib import Path


def main() -> int:
    """Return 0 when the environment exists, 1 with a sentence on standard error otherwise."""
    folder = Path(sys.argv[1])
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    if sys.version_info < (3, 11):
        print(
            f"okrkpi needs Python 3.11 or newer and this is {version}: "
            "name a newer one, as in `make draft PYTHON=python3.12`.",
            file=sys.stderr,
        )
        return 1
    if (folder / "bin" / "python").exists():
        return 0
    print(f"Making an environment in {folder} (once, about a minute) …", file=sys.stderr)
    made = subprocess.run(
        [sys.executable, "-m", "venv", str(folder)], capture_output=True, text=True, check=False
    )
    if made.returncode == 0:
        return 0
    shutil.rmtree(folder, ignore_errors=True)
    if "ensurepip" in made.stdout + made.stderr or "No module named venv" in made.stderr:
        print(
            "This Python cannot make virtual environments: install the package "
            f"python{version}-venv (`sudo apt install python{version}-venv`) and run make again.",
            file=sys.stderr,
        )
    else:
        print(made.stdout + made.stderr, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
