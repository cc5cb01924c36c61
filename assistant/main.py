"""The command line: parses the arguments, runs the one command that is asked for, and exits."""

from __future__ import annotations

import gc
import os
import re
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import cast

import click

from assistant import output
from assistant.arguments import OneOf
from assistant.errors import AssistantError, Exit, InputError, ReaderLeft, report
from assistant.near import nearest
from okrkpi.version import __version__

COMMANDS = {
    "draft": "Draft a quarter's OKRs and KPIs from a strategy memo.",
    "review": "Check goals: what is wrong, where, and how to mend it.",
    "classify": "Say of each line whether it is a goal, and of which kind.",
    "convert": "Write goals as a plan in Markdown, JSON or CSV.",
    "rules": "List the rules that goals are checked by.",
    "explain": "Explain a rule or a term (KR202, guardrail, okr-or-kpi).",
    "schema": "Print the JSON schema of what okrkpi writes.",
    "doctor": "Check the way to a language model, without sending a memo.",
    "models": "List the models of the endpoint in your settings.",
}
_CALLED_ELSEWHERE = {
    "export": "convert", "to": "convert", "check": "review", "lint": "review",
    "validate": "review", "score": "review", "fix": "review --fix", "write": "draft",
    "generate": "draft", "new": "draft", "list": "rules", "help": "--help", "config": "doctor",
}  # fmt: skip
"""What other tools call the commands."""
SHELLS = ("bash", "zsh", "fish")

_COMPLETE = "_OKRKPI_COMPLETE"
SELDOM = 200_000
"""Objects that may be made before a search for unused ones: what is loaded here stays in use."""
_VALUE = re.compile(r"^Invalid value for '?([^':]+)'?: ")
_HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 80}


class _Commands(click.Group):
    """Lists every command by name and imports only the one that runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as in the base
        """Return the commands in the order in which people meet them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as in the base
        """Return what the list of commands has to know."""
        return click.Command(cmd_name, help=COMMANDS[cmd_name]) if cmd_name in COMMANDS else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Import the command that the arguments name, or say which one was meant."""
        name = args[0]
        if name in COMMANDS:
            module = import_module(f"assistant.commands.{name}")
            return name, cast(click.Command, module.command), args[1:]
        if ctx.resilient_parsing:
            return None, None, args[1:]
        if Path(name).is_file():
            raise InputError(
                f"“{name}” is a file and no command; did you mean okrkpi review {name}?"
            )
        usual = _CALLED_ELSEWHERE.get(name.lower())
        meant = f"did you mean {usual}?" if usual else _meant(name, COMMANDS)
        raise InputError(f"there is no command “{name}”; {meant}")


def _print_completion(ctx: click.Context, param: click.Parameter, shell: str | None) -> None:
    del param
    if shell is None or ctx.resilient_parsing:
        return
    from click.shell_completion import get_completion_class

    completion = get_completion_class(shell)
    assert completion is not None  # noqa: S101 - the option takes only shells that have one
    output.write(completion(okrkpi, {}, "okrkpi", _COMPLETE).source() + "\n")
    ctx.exit()


def _print_version(ctx: click.Context, param: click.Parameter, wanted: bool) -> None:
    del param
    if wanted and not ctx.resilient_parsing:
        output.write(f"okrkpi {__version__}\n")
        ctx.exit()


@click.group(cls=_Commands, invoke_without_command=True, context_settings=_HELP)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Print the version and end.",
)
@click.option(
    "--completion",
    type=OneOf(SHELLS),
    expose_value=False,
    callback=_print_completion,
    help='Print what completes commands: eval "$(okrkpi --completion bash)".',
)
@click.option("--debug", is_flag=True, expose_value=False, help="Show where an error comes from.")
@click.pass_context
def okrkpi(ctx: click.Context) -> int:
    """Draft a quarter's OKRs and KPIs from a strategy memo, check them with fixed rules, and trace
    every number to the memo.

    With no command it opens as an app in the terminal. Or start with: okrkpi draft memo.md

    Nothing leaves this machine unless you choose a language model (okrkpi draft --model), whose
    host is then named first. A dash in place of a file reads standard input. The exit code is 0
    where all is well, 1 where a review found faults, 2 where the input or the command cannot be
    used, and 3 where a language model or the network failed.
    """
    if ctx.invoked_subcommand is not None:
        return Exit.CLEAN
    from assistant.tui.app import run  # only the app needs a third of a second for its screen

    return run()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    debug = "--debug" in arguments
    arguments = [argument for argument in arguments if argument != "--debug"]
    gc.set_threshold(SELDOM, 20, 100)
    _prepare_streams()
    try:
        code = okrkpi.main(
            arguments, prog_name="okrkpi", complete_var=_COMPLETE, standalone_mode=False
        )
        output.flush()
    except (KeyboardInterrupt, click.Abort):
        return Exit.INTERRUPTED
    except ReaderLeft:
        return _close_output()
    except click.ClickException as error:
        return report(_usage(error), debug=debug)
    except Exception as error:  # the last place where a failure can still be put into words
        return report(error, debug=debug)
    return int(code or 0)


def _usage(error: click.ClickException) -> AssistantError:
    """Return a mistake in the arguments as one sentence that says what to do."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "okrkpi"
    if isinstance(error, click.NoSuchOption):
        known = (
            [name for option in context.command.params for name in option.opts] if context else []
        )
        told = f"there is no option {error.option_name}"
        return InputError(f"{told}; {_meant(error.option_name, known, command)}")
    param = getattr(error, "param", None)
    if isinstance(error, click.MissingParameter) and param and isinstance(param.type, OneOf):
        names = ", ".join(param.type.choices)
        return InputError(f"missing option '{param.opts[0]}'; it is one of {names}")
    told = _VALUE.sub(r"\1: ", error.format_message().rstrip("."))
    return InputError(f"{told[:1].lower()}{told[1:]}; see {command} --help")


def _meant(typed: str, known: Iterable[str], command: str = "okrkpi") -> str:
    close = nearest(typed, known)
    return f"did you mean {close}?" if close else f"see {command} --help"


def _prepare_streams() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    if hasattr(sys.stdout, "reconfigure") and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8")


def _close_output() -> int:
    # What is still buffered has no reader; writing it at exit would fail once more.
    if sys.__stdout__ is not None and sys.stdout is sys.__stdout__:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno())
    return Exit.CLEAN


if __name__ == "__main__":
    sys.exit(main())
