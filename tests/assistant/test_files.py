from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest

from assistant.errors import InputError, OutputError
from assistant.files import LIMIT, read_text, stream_lines
from assistant.near import nearest_file
from assistant.writing import write_text

READABLE = [
    ("plain", b"Sign 12 groups\n", "Sign 12 groups\n"),
    ("no last line end", b"a\nb", "a\nb"),
    ("line ends of three kinds", b"a\r\nb\rc\n", "a\nb\nc\n"),
    ("utf-8 with a mark", codecs.BOM_UTF8 + "é\n".encode(), "é\n"),
    ("utf-16 with a mark", "é\r\nb".encode("utf-16"), "é\nb"),
    ("utf-16 big-endian", codecs.BOM_UTF16_BE + "é".encode("utf-16-be"), "é"),
    ("windows-1252", "Café – 40 %\nb".encode("cp1252"), "Café – 40 %\nb"),
    ("escape sequences", b"\x1b[31mred\x1b[0m", "\x1b[31mred\x1b[0m"),
]

UNREADABLE = [
    ("empty", b"", "is empty"),
    ("only spaces", b" \n\t\n", "is empty"),
    ("NUL bytes", b"a" * 200 + b"\0b", "is not text"),
    ("NUL bytes far down", b"a line\n" * 20_000 + b"\0", "is not text"),
    ("binary", bytes(range(256)) * 4, "is not text"),
    ("zeros", b"\0" * 500, "is not text"),
    ("utf-16 without a mark", ("hello " * 9).encode("utf-16-le"), "looks like UTF-16"),
    ("half a utf-16", b"\xff\xfea\0\xd8\xd8", "in an encoding"),
    ("shift-jis", "目標を達成する".encode("shift-jis"), "in an encoding"),
    ("pdf", b"%PDF-1.7\n", "is a PDF"),
    ("office", b"PK\x03\x04....", "is an Office document"),
    ("too large", b"x" * 80 + b"\n" + b"a line\n" * (LIMIT // 7), "is larger than 20 MB"),
]


@pytest.mark.parametrize(("name", "data", "text"), READABLE, ids=[row[0] for row in READABLE])
def test_text_of_any_encoding_is_read(tmp_path: Path, name: str, data: bytes, text: str) -> None:
    path = tmp_path / "memo.txt"
    path.write_bytes(data)
    assert read_text(str(path)) == text, name
    assert "".join(stream_lines(str(path))) == text


@pytest.mark.parametrize(("name", "data", "told"), UNREADABLE, ids=[row[0] for row in UNREADABLE])
def test_what_is_no_text_is_refused_in_one_sentence(
    tmp_path: Path, name: str, data: bytes, told: str
) -> None:
    path = tmp_path / "memo.txt"
    path.write_bytes(data)
    with pytest.raises(InputError, match=f"memo.txt.* {told}") as caught:
        read_text(str(path))
    assert "\n" not in str(caught.value), name


def test_a_fallback_is_told_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "memo.txt"
    path.write_bytes(b"caf\xe9\ncaf\xe9\n")
    read_text(str(path))
    assert capsys.readouterr().err.count("Windows-1252") == 1


def test_a_missing_file_is_told_its_neighbour(tmp_path: Path) -> None:
    (tmp_path / "memo.md").write_text("x")
    with pytest.raises(InputError, match=r"memo\.mdd does not exist; did you mean .*memo\.md\?"):
        read_text(str(tmp_path / "memo.mdd"))


@pytest.mark.parametrize(
    ("typed", "there", "meant"),
    [
        ("missing.md", "big.md", None),
        ("q3.md", "okrs.md", None),
        ("a.md", "b.md", None),
        ("notes.md", "goals.md", None),
        ("memo.txt", "memo.md", "memo.md"),
        ("stategy.md", "strategy.md", "strategy.md"),
        ("Startegy.md", "strategy.md", "strategy.md"),
        ("stratgey-2026.md", "strategy-2025.md", "strategy-2025.md"),
    ],
)
def test_only_a_name_a_slip_or_two_away_is_suggested(
    typed: str, there: str, meant: str | None
) -> None:
    assert nearest_file(typed, ["readme.txt", there]) == meant


@pytest.mark.parametrize("name", ["no/such/memo.md", "a\0b", "x" * 4000])
def test_a_name_that_leads_nowhere_is_an_input_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError):
        read_text(str(tmp_path / name))


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        read_text(str(tmp_path))


def test_a_file_is_written_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    out = tmp_path / "plan.md"
    write_text(str(out), "ü\n")
    assert out.read_bytes() == "ü\n".encode()
    assert [file.name for file in tmp_path.iterdir()] == ["plan.md"]


def test_a_file_that_exists_is_replaced_only_with_force(tmp_path: Path) -> None:
    out = tmp_path / "plan.md"
    out.write_text("old")
    out.chmod(0o640)
    with pytest.raises(OutputError, match=r"exists already; .* --force"):
        write_text(str(out), "new")
    assert out.read_text() == "old"
    write_text(str(out), "new", force=True)
    assert out.read_text() == "new"
    assert out.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("name", ["plan.docx", "Plan.PDF", "goals.xlsx"])
def test_text_is_not_written_under_a_name_that_other_programs_open(
    tmp_path: Path, name: str
) -> None:
    with pytest.raises(OutputError, match=r"no name for text.*\.md"):
        write_text(str(tmp_path / name), "# Plan\n")
    assert not list(tmp_path.iterdir())


def test_what_is_read_is_never_written_over(tmp_path: Path) -> None:
    memo = tmp_path / "memo.md"
    memo.write_text("a memo")
    (tmp_path / "link.md").symlink_to(memo)
    for name in ("memo.md", "link.md"):
        with pytest.raises(OutputError, match="is the file that is read"):
            write_text(str(tmp_path / name), "x", force=True, source=str(memo))
    assert memo.read_text() == "a memo"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "link.md").symlink_to(tmp_path / "real.md")
    write_text(str(tmp_path / "link.md"), "new", force=True)
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text() == "new"


def test_a_failure_while_writing_keeps_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "plan.md"
    out.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="no space left"):
        write_text(str(out), "new", force=True)
    assert out.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["plan.md"]


@pytest.mark.parametrize(
    ("name", "told"), [(".", "is a folder"), ("no/plan.md", "there is no folder"), ("a\0", "NUL")]
)
def test_an_output_that_cannot_be_is_told(tmp_path: Path, name: str, told: str) -> None:
    with pytest.raises(OutputError, match=told):
        write_text(f"{tmp_path}/{name}", "x")
