"""Bad input of every kind: the exit code, and one sentence that says what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.assistant.conftest import Run

GOALS = "# Plan\n\n## Objective 1: Win back the shops\n- KR1: Raise orders from 4 to 6 by March\n"
READERS = (("review",), ("classify",), ("convert", "--to", "json"), ("draft",))

FILES: list[tuple[str, bytes, str]] = [
    ("empty.md", b"", r"empty\.md is empty; give a file with text in it"),
    ("blank.md", b"\n \n", r"blank\.md is empty; give a file with text in it"),
    ("binary.md", bytes(range(256)) * 8, r"binary\.md is not text; save it as plain text"),
    ("memo.pdf", b"%PDF-1.7 ...", r"memo\.pdf is a PDF; save it as plain text or Markdown first"),
    ("memo.docx", b"PK\x03\x04 ...", r"memo\.docx is an Office document or a zip archive; save"),
    ("wide.md", "Grow a lot ".encode("utf-16-le") * 9, r"wide\.md looks like UTF-16 .* as UTF-8"),
    ("kanji.md", "目標を達成する".encode("shift-jis"), r"kanji\.md is in an encoding .* as UTF-8"),
    ("large.md", b"a line of text\n" * 3_500_000, r"large\.md is larger than 20 MB; split it"),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(run: Run, *arguments: str, told: str) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith("okrkpi: ")
    assert ran.err.count("\n") == 1
    assert "Traceback" not in ran.err
    assert re.search(told, ran.err), ran.err


@pytest.mark.parametrize("command", READERS, ids=lambda command: command[0])
@pytest.mark.parametrize(("name", "data", "told"), FILES, ids=[row[0] for row in FILES])
def test_a_file_that_cannot_be_used(
    okrkpi: Run, folder: Path, command: tuple[str, ...], name: str, data: bytes, told: str
) -> None:
    (folder / name).write_bytes(data)
    refused(okrkpi, *command, name, told=told)


@pytest.mark.parametrize("command", READERS, ids=lambda command: command[0])
def test_a_file_that_is_not_there(okrkpi: Run, folder: Path, command: tuple[str, ...]) -> None:
    (folder / "memo.md").write_text(GOALS)
    refused(okrkpi, *command, "memo.txt", told=r"memo\.txt does not exist; did you mean memo\.md\?")
    refused(okrkpi, *command, "no/x.md", told=r"no/x\.md does not exist; check the name")


@pytest.mark.parametrize("command", READERS[1:], ids=lambda command: command[0])
def test_a_folder_in_place_of_a_file(okrkpi: Run, folder: Path, command: tuple[str, ...]) -> None:
    refused(okrkpi, *command, str(folder), told="is a folder; give the name of a file in it")


def test_a_folder_without_documents(okrkpi: Run, folder: Path) -> None:
    refused(okrkpi, "review", str(folder), told="holds no documents; name a file")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["goals.md"], "“goals.md” is a file and no command; did you mean okrkpi review goals.md"),
        (["convert", "goals.md"], "missing option '--to'; it is one of markdown, json, csv$"),
        (["explain", "KR999"], "there is no rule “KR999”; there are KR201 to KR2.*lists them all$"),
        (["explain", "foo"], "no rule or term “foo”; `okrkpi rules` lists"),
        (["reviw", "x"], "there is no command “reviw”; did you mean review?"),
        (["export", "x.md"], "there is no command “export”; did you mean convert?"),
        (["Lint", "x.md"], "there is no command “Lint”; did you mean review?"),
        (["frobnicate"], "there is no command “frobnicate”; see okrkpi --help"),
        (["review", "x", "--formt", "json"], "there is no option --formt; did you mean --format?"),
        (["review", "x", "--format", "jsn"], "--format: “jsn” is none of text, json, .*mean json"),
        (["review"], "missing argument 'FILE...'; see okrkpi review --help"),
        (["convert", "x"], "missing option '--to'"),
        (["review", "x", "--today", "tomorrow"], "“tomorrow” is no day; write it as in 2026-10-01"),
        (["review", "goals.md", "--cycle", "autumn"], "“autumn” is no cycle; write a quarter"),
        (
            ["review", "goals.md", "--select", "KR999"],
            "there is no rule “KR999”; there are KR201 to KR2",
        ),
        (
            ["review", "goals.md", "--select", "KR2O6"],
            "there is no rule “KR2O6”; did you mean KR206.$",
        ),
        (
            ["review", "goals.md", "--select", "kr206"],
            "there is no rule “kr206”; did you mean KR206.$",
        ),
        (
            ["review", "goals.md", "--ignore", "KP302"],
            "there is no rule “KP302”; did you mean KPI302.$",
        ),
        (["review", "goals.md", "--ignore", "KPI320"], "did you mean KPI302 or KPI310.$"),
        (["review", "goals.md", "--ignore", "vage-wording"], "did you mean vague-wording.$"),
        (["review", "goals.md", "--ignore", "XYZ1"], "“XYZ1”; `okrkpi rules` lists them all$"),
        (["review", "goals.md", "--ignore", "zzz"], "no rule “zzz”; `okrkpi rules` lists them all"),
        (["review", "goals.md", "--profile", "gogle"], "no profile “gogle”.*did you mean google"),
        (["review", "goals.md", "--profile", "x.toml"], "x.toml does not exist"),
        (["review", "goals.md", "--fail-on", "warn"], "none of error, .*mean warning"),
        (["review", "prose.md"], "holds no objectives.* use okrkpi draft prose.md"),
        (["convert", "prose.md", "--to", "csv"], "holds no objectives, key results or KPIs"),
        (["convert", "goals.md", "--to", "pdf"], "“pdf” is none of markdown, json, csv"),
        (["convert", "goals.md", "--to", "csv", "--out", "goals.md", "--force"], "that is read"),
        (["convert", "goals.md", "--to", "csv", "--out", "prose.md"], "exists already.*--force"),
        (["convert", "goals.md", "--to", "csv", "--out", "no/x.csv"], "there is no folder no"),
        (["classify", "goals.md", "--column", "x"], "goals.md has no column “x”"),
        (["explain", "KR2O2"], "no rule or term “KR2O2”; did you mean KR2"),
        (["explain", "zebra"], "no rule or term “zebra”; `okrkpi rules` lists"),
        (["schema", "reviw"], "did you mean review?"),
        (["draft", "goals.md", "--objectives", "none"], "'none' is not a valid integer"),
        (["draft", "goals.md", "--objectives", "0"], "0 is not in the range x>=1"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_command_that_cannot_be_run(
    okrkpi: Run, folder: Path, arguments: list[str], told: str
) -> None:
    (folder / "goals.md").write_text(GOALS)
    (folder / "prose.md").write_text("We had a good year, and thank everybody for it.\n")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    refused(okrkpi, *arguments, told=told)
    assert before == {path.name: path.read_bytes() for path in folder.iterdir()}


def test_debug_shows_where_an_error_comes_from(okrkpi: Run, folder: Path) -> None:
    for arguments in (["--debug", "review", "no.md"], ["review", "no.md", "--debug"]):
        ran = okrkpi(*arguments)
        assert ran.code == 2
        assert "Traceback (most recent call last)" in ran.err
        assert ran.err.splitlines()[-1].startswith("okrkpi: no.md does not exist")
    del folder


def test_a_failure_that_nobody_foresaw_is_one_sentence_too(
    okrkpi: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.txt").write_text("Churn rate\n")

    def fail(*_: object, **__: object) -> None:
        raise KeyError("gone")

    monkeypatch.setattr("assistant.commands.classify.parse", fail)
    refused(okrkpi, "classify", "a.txt", told=r"went wrong inside okrkpi \(KeyError\).*--debug")


def test_a_name_with_escape_sequences_does_not_reach_the_terminal(okrkpi: Run) -> None:
    ran = okrkpi("review", "\x1b]0;title\x07.md")
    assert "\x1b" not in ran.err
    assert "\x07" not in ran.err
